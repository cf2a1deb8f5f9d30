// Korean as readers type it: particles, endings, and words that say nothing of what a paper is about.

const PARTICLE = /(?:에서는|에서의|에서도|으로써|으로서|으로는|으로도|이라는|에서|에게|으로|까지|부터|보다|처럼|한테|들을|들의|들은|들이|들에|들로|들|에는|에도|이랑|라는|이란|은|는|이|가|을|를|의|에|로|와|과|도|만|란|랑)$/;
const AFTER_LATIN = /^(?:들)?(?:에서는|에서의|에서|에게|으로써|으로서|으로는|으로|로|까지|부터|보다|처럼|한테|에는|에도|이라는|라는|이란|이랑|은|는|이|가|을|를|의|에|와|과|도|만|란|랑|인|인데|인가|야|이야|인지|용|형|적)?$/;
const VERB_END = /(?:시키려면|할때는|할때|한다|했다|시키는|시켜서|시킨|시켜|하려고|하려면|하려는|하면서|하는데|했는데도|했는데|하는지|하는|하여|하고|하면|하기|해서|해도|했던|하게|되는지|되는|되어|된|할|한|해)$/;
const INFLECTION = /^(?:들|하|했|해|한|할|함|되|된|될|됐|시키|시켜|시킨|이[라란랑]|인|적|식|형|에|의|으로|로|을|를|은|는|가|와|과|도|만|라|란|랑|이$)/;
const VERBAL = new RegExp(`(?:${[
  "하는|되는|시키는|내는|나는|리는|기는|지는|주는|쓰는|뽑는|하려고|하기|하게|했던|라서|다가|가며|하며|[아어여해써봐가와줘돼려켜겨져쳐러혀]서|[가-힣]{2}[기게던]",
  "[가-힣]{2}(?:는|려|까|요|죠|네|군|음|도|고서|보고|놓고|나요|니까|려고|려면|지만|거나|더니|더라|다는|다던|라던|라는|으면|면서|는데|는데도|는지|은지|한지|을지|할지|었지|하지|되지|짐|됨|함|림|킴|힘|움)".replace("도|", "[어아여해써러려]도|해도|"),
  "[가-힣]{2}(?:힌|킨|진|친|운|든|은|된|한|난|른|쓴|을|할|될|릴|킬|질|쓸|줄)",
  "[했됐었았였렸졌켰쳤갔왔봤줬썼겠][다고지나음을던는]|[하되쓰끼리치기우키히지][고며면지]|[는은난인린진킨힌친운된한]다|[알듣먹읽찾][나냐]",
  "^[빼넣쓰놓놀믿]고|^[보하]니",
].join("|")})$`);

// They say nothing at all and are never looked up, as long as another word stands in the query.
const EMPTY = new RegExp(`^(?:${[
  "논문|연구|방법|방법론|방식|기법|관련|관련된|대한|대해|위한|위해|통한|통해|(?:이용|사용|활용|기반|적용|제안|가능)(?:한|하는|하여|해|해서|된|되는|으로)?",
  "어떻게|어떤|어느|어디|무엇|무엇인가|무엇인가요|무슨|뭐|뭐야|뭐예요|뭐에요|뭐가|뭔가|뭔가요|뭐지|뭐였지|뭘|뭔지|왜|누가|누구|언제|얼마나|차이|차이점",
  "알려줘|알려줘요|알려주세요|찾아줘|찾아주세요|설명해줘|설명해주세요|추천해줘|추천해주세요|보여줘|궁금해|궁금해요|좀|있나|있나요|있어|있어요|있을까|있을까요|있는|있는지|있다|없나|없나요|없는",
  "하나요|해야|하려면|하면|할까|할|하는|하기|한|되는|되나요|될까|됩니까|인가|인가요|쓰는|쓰이는|쓴|쓸|만든|만드는|만들기|만들어|것|거|걸|게|건|때|중|중에|수|그|이|저|그거|이거|더|덜|잘|못|못하|안",
  "많이|가장|제일|최신|최근|요즘|좋은|괜찮은|나온|나오는|읽은|봤던|본|내용|그리고|또는|및|등|없이|해서|하고|말고|따라|같은|같이|대로|알아보|알고|싶어|싶은데|여러|하나|한번|한장|처음|직접|바로|스스로|줄|보고|보면|보다가|봐서|써서|라는|이라는",
].join("|")})(?:은|는|이|가|을|를|의|에|로|도|면|려면)?$`);
// They say what is wanted of the rest: they add score, and no paper need hold them.
const SOFT = /^(?:개선(?:한|하는|된)?|줄이|줄인|줄여|줄임|줄이기|줄이는|줄일|높이|높인|높여|높이는|높일|키우|키울|키우는|빠르게|빠른)(?:려면|고|면|기)?$/;
const EMPTY_LATIN = /^(?:what|how|why|is|are|does|do|a|an|the|which|can|paper|papers|about|vs|of|to|in|and|or|for|on|with|without|from|by|that|this|using|use|it|its|be|as|at|when)$/;

/** A word without its particle or ending; itself if it is short or has none. An option, not a certainty. */
export const stem = (word) => {
  if (word.length < 3) return word;
  for (const end of [VERB_END, PARTICLE]) {
    const rest = word.replace(end, "");
    if (rest !== word && rest.length > 1) return rest;
  }
  return word;
};

export const isParticleAfterLatin = (word) => AFTER_LATIN.test(word);

/** Whether what follows a known word only inflects it: 언러닝 + 했는데도. */
export const isInflection = (rest) => INFLECTION.test(rest);

/** Whether a word is a verb: those are reworded more freely than nouns. */
export const isVerbal = (word) => word.length > 1 && VERBAL.test(word);

/** "empty", "soft" or "": how little a word says. */
export const fillerOf = (word) => {
  if (EMPTY_LATIN.test(word) || EMPTY.test(word)) return "empty";
  return SOFT.test(word) || /^[가-힣]는?$/.test(word) ? "soft" : "";
};
