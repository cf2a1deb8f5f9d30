// Hangul: syllables and the letters (jamo) they are made of, and what the two keyboard layouts make of each other.

const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
const FINALS = ["", ..."ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"];
const TWO_LETTERS = {
  ㄳ: "ㄱㅅ", ㄵ: "ㄴㅈ", ㄶ: "ㄴㅎ", ㄺ: "ㄹㄱ", ㄻ: "ㄹㅁ", ㄼ: "ㄹㅂ", ㄽ: "ㄹㅅ", ㄾ: "ㄹㅌ", ㄿ: "ㄹㅍ", ㅀ: "ㄹㅎ", ㅄ: "ㅂㅅ",
  ㅘ: "ㅗㅏ", ㅙ: "ㅗㅐ", ㅚ: "ㅗㅣ", ㅝ: "ㅜㅓ", ㅞ: "ㅜㅔ", ㅟ: "ㅜㅣ", ㅢ: "ㅡㅣ",
};
const ONE_LETTER = Object.fromEntries(Object.entries(TWO_LETTERS).map(([one, two]) => [two, one]));
const SINGLE = { ㄲ: "ㄱ", ㄸ: "ㄷ", ㅃ: "ㅂ", ㅆ: "ㅅ", ㅉ: "ㅈ" };

export const isSyllable = (letter) => letter >= "가" && letter <= "힣";

const parts = (syllable) => {
  const place = syllable.charCodeAt(0) - 0xac00;
  return [Math.floor(place / 588), Math.floor((place % 588) / 28), place % 28];
};
const compose = (initial, vowel, final = 0) => String.fromCharCode(0xac00 + (initial * 21 + vowel) * 28 + final);

/** The letters of a text: 강 -> ㄱㅏㅇ. */
export const toJamo = (text) => text.replace(/[가-힣]/g, (syllable) => {
  const [initial, vowel, final] = parts(syllable);
  return INITIALS[initial] + VOWELS[vowel] + FINALS[final];
});

export const toInitials = (text) => text.replace(/[가-힣]/g, (syllable) => INITIALS[parts(syllable)[0]]);

/** The name of the words file that holds a word (FORMAT.md, Words). */
export const wordsFileOf = (word) => {
  const first = isSyllable(word[0]) ? INITIALS[parts(word[0])[0]] : word[0];
  const place = INITIALS.indexOf(SINGLE[first] ?? first);
  return place >= 0 ? `h${place}` : /[a-z]/.test(first) ? first : "0";
};

/** What a half-typed last letter may become, first and last: ㅎ -> 하, 힣; 하 -> 하, 핳. Null when it is whole. */
export const syllableRange = (letter) => {
  const initial = INITIALS.indexOf(letter);
  if (initial >= 0) return [compose(initial, 0), compose(initial, 20, 27)];
  return isSyllable(letter) && !parts(letter)[2] ? [letter, String.fromCharCode(letter.charCodeAt(0) + 27)] : null;
};

/** The other reading of a final: it, or its second half, begins the next syllable: 핛 -> 학ㅅ, 강 -> 가ㅇ. Null when there is none. */
export const releaseFinal = (word) => {
  const last = word.at(-1);
  if (!isSyllable(last) || !parts(last)[2]) return null;
  const [initial, vowel, final] = parts(last);
  const two = TWO_LETTERS[FINALS[final]];
  return word.slice(0, -1) + (two ? compose(initial, vowel, FINALS.indexOf(two[0])) + two[1] : compose(initial, vowel) + FINALS[final]);
};

const KEYS = "qwertyuiopasdfghjklzxcvbnm";
const KEY_LETTERS = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ";
const SHIFTED = { Q: "ㅃ", W: "ㅉ", E: "ㄸ", R: "ㄲ", T: "ㅆ", O: "ㅒ", P: "ㅖ" };
const SHIFTED_KEYS = Object.fromEntries(Object.entries(SHIFTED).map(([key, letter]) => [letter, key.toLowerCase()]));

const keyFor = (letter) => SHIFTED_KEYS[letter] ?? KEYS[KEY_LETTERS.indexOf(letter)] ?? letter;

/** What Hangul would be in the Latin layout: 헤ㅅ -> gpt. */
export const toKeys = (text) => [...toJamo(text)].flatMap((letter) => [...(TWO_LETTERS[letter] ?? letter)]).map(keyFor).join("");

/** What Latin letters would be in the Hangul layout: dlalwl -> 이미지. Null when they do not make whole syllables. */
export const fromKeys = (text) => {
  const letters = [...text].map((key) => SHIFTED[key] ?? KEY_LETTERS[KEYS.indexOf(key.toLowerCase())]);
  const isVowel = (letter) => letter !== undefined && VOWELS.includes(letter);
  let out = "";
  for (let i = 0; i < letters.length;) {
    const initial = INITIALS.indexOf(letters[i]);
    if (initial < 0 || !isVowel(letters[i + 1])) return null;
    let vowel = letters[i + 1];
    i += 2;
    if (isVowel(letters[i])) {
      vowel = ONE_LETTER[vowel + letters[i++]];
      if (!vowel) return null;
    }
    let final = "";
    while (i < letters.length && !isVowel(letters[i]) && !isVowel(letters[i + 1])) {
      const longer = final ? ONE_LETTER[final + letters[i]] : letters[i];
      if (!FINALS.includes(longer)) break;
      final = longer;
      i++;
    }
    out += compose(initial, VOWELS.indexOf(vowel), FINALS.indexOf(final));
  }
  return out;
};

/** Pairs of letters that are easily taken for each other, so a slip between them counts half. */
const EASILY_TAKEN = new Set(["ㅐㅔ", "ㅔㅐ", "ㅒㅖ", "ㅖㅒ", "ㅚㅙ", "ㅙㅚ", ...Object.entries(SINGLE).flatMap(([a, b]) => [a + b, b + a])]);
export const areEasilyTaken = (a, b) => a > "z" && EASILY_TAKEN.has(a + b);

/** What a conjoining jamo that stayed alone becomes. */
export const toCompatibilityJamo = (letter) => {
  const code = letter.charCodeAt(0);
  return code < 0x1161 ? INITIALS[code - 0x1100] : code < 0x11a8 ? VOWELS[code - 0x1161] : FINALS[code - 0x11a7];
};
