// Korean as readers type it: particles, endings, and words that say nothing of what a paper is about.

const PARTICLE = "(?:들?(?:에서|에게|으?로|까지|부터|보다|이?라는|이?란|이?랑|[에은는이가을를의와과도만])[는의도]?|들)";
const VERB_END = "(?:하|했|해|할|한|시키|시켜|시킨|되|된)(?:[는여고면기서]|때|려[고면]|는데도?)?";
const INFLECTED = new RegExp(`(?<=..)(?:${VERB_END}|${PARTICLE})$`);
const VERBAL = new RegExp(`(?:${[
  "는|며|서",
  "..(?:[기게던려까요죠네군음힌킨진친운든은된한난른쓴을할될릴킬질쓸줄짐됨함림킴힘움]|.[고면]|[는은한을할었하되]지|[아어여해써러려]도)",
  "[했됐었았였렸졌켰쳤갔왔봤줬썼겠][다고지나음을던]|[하되쓰끼리치기우키히지][고며면지]|[은난인린진킨힌친운된한]다|[알듣먹읽찾][나냐]|^[빼넣쓰놓놀믿]고|^[보하]니",
].join("|")})$`);

// They are never looked up, as long as another word stands in the query.
const FILLER = new RegExp(`^(?:${PARTICLE}|[가-힣]는?|(?:${[
  "논문|연구|방법론?|방식|기법|관련|대[한해]|위[한해]|통[한해]|(?:이용|사용|활용|기반|적용|제안|가능|개선|관련)(?:한|하는|하여|해|해서|된|되는|으로)?",
  "어떻게|어떤|어느|어디|무엇|무슨|뭐|뭔[가지]|뭐였?지|뭘|누구|언제|얼마나|차이점?|(?:알려|찾아|설명해|추천해|보여)(?:줘|주세요)|궁금해|있[나어는다]|있을까|있는지|없[나는]",
  "하나|해야|하[려]?면|할까|하[는기]|되[는나]|될까|인가|쓰이?는|만[든들]|만드는|만들[기어]|그거|이거|중에|많이|가장|제일|최[신근]|요즘|좋은|괜찮은|나온|나오는|읽은|봤던|내용|그리고|또는|및|등|없이|해서|하고|말고",
  "같[은이]|여러|줄[이인여임일]|줄이기|높[이인여]|키[우울]|빠[르른]게?",
].join("|")})(?:[은는이가을를의에로도면고기요]|려면|야|예요|에요|인가요?)?`
  + "|what|how|why|is|are|can|an?|the|papers?|about|vs|of|to|in|and|or|for|on|with|from|by|using)$");

/** A word without its particle or ending; itself if it has none. An option, not a certainty. */
export const stem = (word) => word.replace(INFLECTED, "");

/** Whether a word is a verb: those are reworded more freely than nouns. */
export const isVerbal = (word) => word.length > 1 && VERBAL.test(word);

/** Whether a word says nothing. */
export const isFiller = (word) => FILLER.test(word);
