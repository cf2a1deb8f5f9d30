// Hangul: syllables and the letters (jamo) they are made of, and what the two keyboard layouts make of each other.

const INITIALS = [..."ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"];
const VOWELS = [..."ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"];
const FINALS = ["", ..."ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"];
const TWO_LETTERS = {
  ㄳ: "ㄱㅅ", ㄵ: "ㄴㅈ", ㄶ: "ㄴㅎ", ㄺ: "ㄹㄱ", ㄻ: "ㄹㅁ", ㄼ: "ㄹㅂ", ㄽ: "ㄹㅅ", ㄾ: "ㄹㅌ", ㄿ: "ㄹㅍ", ㅀ: "ㄹㅎ", ㅄ: "ㅂㅅ",
  ㅘ: "ㅗㅏ", ㅙ: "ㅗㅐ", ㅚ: "ㅗㅣ", ㅝ: "ㅜㅓ", ㅞ: "ㅜㅔ", ㅟ: "ㅜㅣ", ㅢ: "ㅡㅣ",
};
const turned = (pairs) => Object.fromEntries(Object.entries(pairs).map(([from, to]) => [to, from]));
const ONE_LETTER = turned(TWO_LETTERS);
const SINGLE = { ㄲ: "ㄱ", ㄸ: "ㄷ", ㅃ: "ㅂ", ㅆ: "ㅅ", ㅉ: "ㅈ" };

export const isSyllable = (letter) => letter >= "가" && letter <= "힣";

const after = (letter, places) => String.fromCharCode(letter.charCodeAt(0) + places);

/** Conjoining jamo as the letters that stand alone. */
export const toLetters = (text) => text.replace(/[\u1100-\u1112\u1161-\u1175\u11a8-\u11c2]/g, (letter) => {
  const code = letter.charCodeAt(0);
  return INITIALS[code - 0x1100] ?? VOWELS[code - 0x1161] ?? FINALS[code - 0x11a7];
});

/** The letters of a text: 강 -> ㄱㅏㅇ. */
export const toJamo = (text) => toLetters(text.normalize("NFD"));

export const toInitials = (text) => text.replace(/[가-힣]/g, (syllable) => toJamo(syllable)[0]);

const compose = (initial, vowel, final = "") => String.fromCharCode(0xac00 + (INITIALS.indexOf(initial) * 21 + VOWELS.indexOf(vowel)) * 28 + FINALS.indexOf(final));

/** The name of the words file that holds a word (FORMAT.md, Words). */
export const wordsFileOf = (word) => {
  const [first] = toJamo(word);
  const place = INITIALS.indexOf(SINGLE[first] ?? first);
  return place >= 0 ? `h${place}` : /[a-z]/.test(first) ? first : "0";
};

/** What a half-typed last letter may become, first and last: ㅎ -> 하, 힣; 하 -> 하, 핳. Null when it is whole. */
export const syllableRange = (letter) => {
  const [initial, vowel, final] = toJamo(letter);
  if (final || !INITIALS.includes(initial)) return null;
  const from = vowel ? letter : compose(initial, "ㅏ");
  return [from, after(from, vowel ? 27 : 587)];
};

/** The other reading of a final: it, or its second half, begins the next syllable: 핛 -> 학ㅅ, 강 -> 가ㅇ. Null when there is none. */
export const releaseFinal = (word) => {
  const [initial, vowel, final] = toJamo(word.at(-1));
  if (!final) return null;
  const [stays, goes] = TWO_LETTERS[final] ?? ["", final];
  return word.slice(0, -1) + compose(initial, vowel, stays) + goes;
};

const KEYS = "qwertyuiopasdfghjklzxcvbnmQWERTOP";
const KEY_LETTERS = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ";

/** What Hangul would be in the Latin layout: ㄱㅁㅎ -> rag. */
export const toKeys = (text) => toJamo(text).replace(/[ㄱ-ㅣ]/g, (letter) => TWO_LETTERS[letter] ?? letter)
  .replace(/[ㄱ-ㅣ]/g, (letter) => KEYS[KEY_LETTERS.indexOf(letter)].toLowerCase());

/** What Latin letters would be in the Hangul layout: dlalwl -> 이미지. */
export const fromKeys = (text) => text.replace(/[a-z]/gi, (key) => KEY_LETTERS[KEYS.indexOf(key)] ?? KEY_LETTERS[KEYS.indexOf(key.toLowerCase())])
  .replace(/([ㄱ-ㅎ])([ㅏ-ㅣ]{1,2})((?:[ㄱ-ㅎ](?![ㅏ-ㅣ])){0,2})/g, (letters, initial, two, finals) => {
    const vowel = ONE_LETTER[two] ?? two;
    const final = ONE_LETTER[finals] ?? finals;
    return VOWELS.includes(vowel) && FINALS.includes(final) ? compose(initial, vowel, final) : letters;
  });
