using System.Buffers;

namespace PaperDigest.Core.Model;

/// <summary>
/// The primary composites of the Unicode Character Database (16.0) in the Basic Multilingual Plane, without Hangul: by mark, letters each
/// followed by what it composes to.
/// </summary>
internal static class CompositionTable
{
    /// <summary>A mark, and pairs of a letter and its composite.</summary>
    public static readonly (char Mark, string Letters)[] Rows = Array.ConvertAll(Texts, row => (row.Mark[0], row.Letters));

    /// <summary>All marks.</summary>
    public static readonly SearchValues<char> Marks = SearchValues.Create(Array.ConvertAll(Rows, row => row.Mark));

    private static (string Mark, string Letters)[] Texts =>
    [
        ("\u0300", "AÀEÈIÌNǸOÒUÙWẀYỲaàeèiìnǹoòuùwẁyỳ¨῭ÂẦÊỀÔỒÜǛâầêềôồüǜĂẰăằĒḔēḕŌṐōṑƠỜơờƯỪưừΑᾺΕῈΗῊΙῚΟῸΥῪΩῺαὰεὲηὴιὶοὸυὺωὼϊῒϋῢЕЀИЍеѐиѝ"),
        ("\u0300", "ἀἂἁἃἈἊἉἋἐἒἑἓἘἚἙἛἠἢἡἣἨἪἩἫἰἲἱἳἸἺἹἻὀὂὁὃὈὊὉὋὐὒὑὓὙὛὠὢὡὣὨὪὩὫ᾿῍῾῝"),
        ("\u0301", "AÁCĆEÉGǴIÍKḰLĹMḾNŃOÓPṔRŔSŚUÚWẂYÝZŹaácćeégǵiíkḱlĺmḿnńoópṕrŕsśuúwẃyýzź¨΅ÂẤÅǺÆǼÇḈÊẾÏḮÔỐÕṌØǾÜǗâấåǻæǽçḉêếïḯôốõṍøǿüǘ"),
        ("\u0301", "ĂẮăắĒḖēḗŌṒōṓŨṸũṹƠỚơớƯỨưứΑΆΕΈΗΉΙΊΟΌΥΎΩΏαάεέηήιίοόυύωώϊΐϋΰϒϓГЃКЌгѓкќἀἄἁἅἈἌἉἍἐἔἑἕἘἜἙἝἠἤἡἥἨἬἩἭἰἴἱἵἸἼἹἽὀὄὁὅὈὌὉὍὐὔὑὕ"),
        ("\u0301", "ὙὝὠὤὡὥὨὬὩὭ᾿῎῾῞"),
        ("\u0302", "AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶZẐaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷzẑẠẬạậẸỆẹệỌỘọộ"),
        ("\u0303", "AÃEẼIĨNÑOÕUŨVṼYỸaãeẽiĩnñoõuũvṽyỹÂẪÊỄÔỖâẫêễôỗĂẴăẵƠỠơỡƯỮưữ"),
        ("\u0304", "AĀEĒGḠIĪOŌUŪYȲaāeēgḡiīoōuūyȳÄǞÆǢÕȬÖȪÜǕäǟæǣõȭöȫüǖǪǬǫǭȦǠȧǡȮȰȯȱΑᾹΙῙΥῩαᾱιῑυῡИӢУӮиӣуӯḶḸḷḹṚṜṛṝ"),
        ("\u0306", "AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭȨḜȩḝΑᾸΙῘΥῨαᾰιῐυῠАӐЕӖЖӁИЙУЎаӑеӗжӂийуўẠẶạặ"),
        ("\u0307", "AȦBḂCĊDḊEĖFḞGĠHḢIİMṀNṄOȮPṖRṘSṠTṪWẆXẊYẎZŻaȧbḃcċdḋeėfḟgġhḣmṁnṅoȯpṗrṙsṡtṫwẇxẋyẏzżŚṤśṥŠṦšṧſẛṢṨṣṩ"),
        ("\u0308", "AÄEËHḦIÏOÖUÜWẄXẌYŸaäeëhḧiïoötẗuüwẅxẍyÿÕṎõṏŪṺūṻΙΪΥΫιϊυϋϒϔІЇАӒЕЁЖӜЗӞИӤОӦУӰЧӴЫӸЭӬаӓеёжӝзӟиӥоӧуӱчӵыӹэӭіїӘӚәӛӨӪөӫ"),
        ("\u0309", "AẢEẺIỈOỎUỦYỶaảeẻiỉoỏuủyỷÂẨÊỂÔỔâẩêểôổĂẲăẳƠỞơởƯỬưử"),
        ("\u030A", "AÅUŮaåuůwẘyẙ"),
        ("\u030B", "OŐUŰoőuűУӲуӳ"),
        ("\u030C", "AǍCČDĎEĚGǦHȞIǏKǨLĽNŇOǑRŘSŠTŤUǓZŽaǎcčdďeěgǧhȟiǐjǰkǩlľnňoǒrřsštťuǔzžÜǙüǚƷǮʒǯ"),
        ("\u030F", "AȀEȄIȈOȌRȐUȔaȁeȅiȉoȍrȑuȕѴѶѵѷ"),
        ("\u0311", "AȂEȆIȊOȎRȒUȖaȃeȇiȋoȏrȓuȗ"),
        ("\u0313", "ΑἈΕἘΗἨΙἸΟὈΩὨαἀεἐηἠιἰοὀρῤυὐωὠ"),
        ("\u0314", "ΑἉΕἙΗἩΙἹΟὉΡῬΥὙΩὩαἁεἑηἡιἱοὁρῥυὑωὡ"),
        ("\u031B", "OƠUƯoơuư"),
        ("\u0323", "AẠBḄDḌEẸHḤIỊKḲLḶMṂNṆOỌRṚSṢTṬUỤVṾWẈYỴZẒaạbḅdḍeẹhḥiịkḳlḷmṃnṇoọrṛsṣtṭuụvṿwẉyỵzẓƠỢơợƯỰưự"),
        ("\u0324", "UṲuṳ"),
        ("\u0325", "AḀaḁ"),
        ("\u0326", "SȘTȚsștț"),
        ("\u0327", "CÇDḐEȨGĢHḨKĶLĻNŅRŖSŞTŢcçdḑeȩgģhḩkķlļnņrŗsştţ"),
        ("\u0328", "AĄEĘIĮOǪUŲaąeęiįoǫuų"),
        ("\u032D", "DḒEḘLḼNṊTṰUṶdḓeḙlḽnṋtṱuṷ"),
        ("\u032E", "HḪhḫ"),
        ("\u0330", "EḚIḬUṴeḛiḭuṵ"),
        ("\u0331", "BḆDḎKḴLḺNṈRṞTṮZẔbḇdḏhẖkḵlḻnṉrṟtṯzẕ"),
        ("\u0338", "<≮=≠>≯←↚→↛↔↮⇐⇍⇒⇏⇔⇎∃∄∈∉∋∌∣∤∥∦∼≁≃≄≅≇≈≉≍≭≡≢≤≰≥≱≲≴≳≵≶≸≷≹≺⊀≻⊁≼⋠≽⋡⊂⊄⊃⊅⊆⊈⊇⊉⊑⋢⊒⋣⊢⊬⊨⊭⊩⊮⊫⊯⊲⋪⊳⋫⊴⋬⊵⋭"),
        ("\u0342", "¨῁αᾶηῆιῖυῦωῶϊῗϋῧἀἆἁἇἈἎἉἏἠἦἡἧἨἮἩἯἰἶἱἷἸἾἹἿὐὖὑὗὙὟὠὦὡὧὨὮὩὯ᾿῏῾῟"),
        ("\u0345", "ΑᾼΗῌΩῼάᾴήῄαᾳηῃωῳώῴἀᾀἁᾁἂᾂἃᾃἄᾄἅᾅἆᾆἇᾇἈᾈἉᾉἊᾊἋᾋἌᾌἍᾍἎᾎἏᾏἠᾐἡᾑἢᾒἣᾓἤᾔἥᾕἦᾖἧᾗἨᾘἩᾙἪᾚἫᾛἬᾜἭᾝἮᾞἯᾟὠᾠὡᾡὢᾢὣᾣὤᾤὥᾥὦᾦὧᾧὨᾨὩᾩὪᾪὫᾫὬᾬὭᾭ"),
        ("\u0345", "ὮᾮὯᾯὰᾲὴῂὼῲᾶᾷῆῇῶῷ"),
        ("\u0653", "اآ"),
        ("\u0654", "اأوؤيئہۂےۓەۀ"),
        ("\u0655", "اإ"),
        ("\u093C", "नऩरऱळऴ"),
        ("\u09BE", "\u09C7\u09CB"),
        ("\u09D7", "\u09C7\u09CC"),
        ("\u0B3E", "\u0B47\u0B4B"),
        ("\u0B56", "\u0B47\u0B48"),
        ("\u0B57", "\u0B47\u0B4C"),
        ("\u0BBE", "\u0BC6\u0BCA\u0BC7\u0BCB"),
        ("\u0BD7", "ஒஔ\u0BC6\u0BCC"),
        ("\u0C56", "\u0C46\u0C48"),
        ("\u0CC2", "\u0CC6\u0CCA"),
        ("\u0CD5", "\u0CBF\u0CC0\u0CC6\u0CC7\u0CCA\u0CCB"),
        ("\u0CD6", "\u0CC6\u0CC8"),
        ("\u0D3E", "\u0D46\u0D4A\u0D47\u0D4B"),
        ("\u0D57", "\u0D46\u0D4C"),
        ("\u0DCA", "\u0DD9\u0DDA\u0DDC\u0DDD"),
        ("\u0DCF", "\u0DD9\u0DDC"),
        ("\u0DDF", "\u0DD9\u0DDE"),
        ("\u102E", "ဥဦ"),
        ("\u1B35", "ᬅᬆᬇᬈᬉᬊᬋᬌᬍᬎᬑᬒ\u1B3A\u1B3B\u1B3C\u1B3D\u1B3E\u1B40\u1B3F\u1B41\u1B42\u1B43"),
        ("\u3099", "うゔかがきぎくぐけげこごさざしじすずせぜそぞただちぢつづてでとどはばひびふぶへべほぼゝゞウヴカガキギクグケゲコゴサザシジスズセゼソゾタダチヂツヅテデトドハバヒビフブヘベホボワヷヰヸヱヹヲヺヽヾ"),
        ("\u309A", "はぱひぴふぷへぺほぽハパヒピフプヘペホポ"),
    ];
}
