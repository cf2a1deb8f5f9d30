// An author's name in the parts that bibliographies need, split as the site's BibTeX splits it: tests hold both to one list of names.
const particles = new Set("af al av bin da das de del della den der di do dos du el ibn la le ten ter van von zu zum zur".split(" "));
const beginnings = new Set("Al Ben Da De Del Della Di Dos El La Le Van Von".split(" "));
const groups = new Set("collaboration community consortium contributors foundation group inc inc. institute lab labs project research team university".split(" "));
const isSuffix = word => /^(Jr\.?|Sr\.?|II|III|IV)$/.test(word);
const eastAsian = /[\u1100-\u11FF\u3040-\u318F\u3400-\u9FFF\uAC00-\uD7A3]/;
const wordsOf = text => text.split(" ").filter(Boolean);

export function split(name) {
  const parts = name.split(",").map(part => part.trim());
  const [first, second, third] = parts;
  if (parts.length === 1) return natural(name, first);
  if (parts.length === 2) {
    if (isSuffix(second)) return natural(name, first, second);
    // One word on either side says nothing of their order.
    if (first && second && (first + second).includes(" ")) return sorted(first, second);
  }
  if (parts.length === 3 && first && third && isSuffix(second)) return sorted(first, third, second);
  return { family: name };
}

function natural(whole, name, suffix) {
  const words = wordsOf(name);
  if (words.length > 2 && /^(Dr|Prof)\.$/.test(words[0])) words.shift();
  if (words.length > 2 && !suffix && isSuffix(words.at(-1))) suffix = words.pop();
  if (words.length < 2 || isSuffix(words.at(-1)) || eastAsian.test(name) || words.some(word => word === "AI" || word === "and" || groups.has(word.toLowerCase()))) return { family: whole };

  const last = words.length - 1;
  const before = words.slice(0, last);
  let start = before.findIndex(word => particles.has(word));
  let family = last;
  if (start >= 0) {
    family = before.findLastIndex(word => particles.has(word)) + 1;
    if (start > 1 && particles.has(words[start - 1].toLowerCase())) start--;
  } else {
    if (last > 2 && /^[ey]$/.test(words[last - 1])) family -= 2;
    else if (last > 1 && beginnings.has(words[last - 1])) family--;
    start = family;
  }
  return start < 1 ? { family: whole } : made(words.slice(family), words.slice(0, start).join(" "), words.slice(start, family), suffix);
}

function sorted(family, given, suffix) {
  const words = wordsOf(family);
  let count = 0;
  while (count < words.length - 1 && particles.has(words[count])) count++;
  return made(words.slice(count), given, words.slice(0, count), suffix);
}

const made = (family, given, between, suffix) => ({ family: family.join(" "), given, particle: between.join(" ") || undefined, suffix });
