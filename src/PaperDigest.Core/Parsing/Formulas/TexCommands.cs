using System.Collections.Frozen;

namespace PaperDigest.Core.Parsing.Formulas;

/// <summary>The TeX commands that digests are known to hold, and what they mean as text.</summary>
internal static class TexCommands
{
    /// <summary>Commands that are one character.</summary>
    public static readonly FrozenDictionary<string, string> Symbols = Pairs("""
        alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ
        pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω
        Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
        times × cdot · div ÷ pm ± mp ∓ ast ∗ star ⋆ circ ∘ bullet • oplus ⊕ otimes ⊗ odot ⊙ dagger † ddagger ‡
        leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ approx ≈ equiv ≡ sim ∼ simeq ≃ cong ≅ propto ∝ ll ≪ gg ≫
        in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ cup ∪ cap ∩ setminus ∖ emptyset ∅ forall ∀ exists ∃ neg ¬ land ∧ lor ∨
        to → rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ uparrow ↑ downarrow ↓ mapsto ↦ longrightarrow ⟶
        infty ∞ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ angle ∠ triangle △ square □ Box □ checkmark ✓
        ldots … dots … cdots ⋯ vdots ⋮ langle ⟨ rangle ⟩ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ mid ∣ parallel ∥ perp ⊥ top ⊤ bot ⊥
        degree ° prime ′ S § P ¶ copyright © pounds £ textbackslash \ textasciitilde ~ textasciicircum ^ textbar | textless < textgreater > textdegree °
        """);

    /// <summary>Commands whose argument is text that is shown, in whatever face.</summary>
    public static readonly FrozenSet<string> TextFaces = Names("""
        text textrm textit textbf texttt textsc textsf textsl textmd textup textnormal emph underline mbox hbox textsuperscript textsubscript
        """);

    /// <summary>Commands whose argument is letters of a formula.</summary>
    public static readonly FrozenSet<string> MathFaces = Names("""
        mathrm mathit mathbf mathbb mathcal mathfrak mathsf mathtt mathscr boldsymbol bm operatorname
        """);

    /// <summary>Commands that set the face of the rest of a group: <c>{\sc Name}</c>.</summary>
    public static readonly FrozenSet<string> Switches = Names("""
        sc bf it em tt rm sf sl scshape bfseries itshape ttfamily rmfamily sffamily slshape normalfont tiny small large Large huge
        """);

    /// <summary>Other commands of formulas, with the number of their arguments in braces.</summary>
    public static readonly FrozenDictionary<string, int> Structures = Pairs("""
        hat 1 bar 1 tilde 1 vec 1 dot 1 ddot 1 widehat 1 widetilde 1 overline 1
        frac 2 dfrac 2 tfrac 2 binom 2 sqrt 1 left 0 right 0 log 0 exp 0 sin 0 cos 0 tan 0 min 0 max 0 arg 0 lim 0 sup 0 inf 0 det 0 quad 0 qquad 0
        begin 1 end 1 big 0 Big 0 bigl 0 bigr 0 limits 0 nolimits 0 displaystyle 0 substack 1 overset 2 underset 2 stackrel 2 pmod 1 bmod 0
        """).ToFrozenDictionary(p => p.Key, p => int.Parse(p.Value, System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>Whether a name, without its backslash, is that of a command above.</summary>
    public static bool IsKnown(string name) =>
        Symbols.ContainsKey(name) || TextFaces.Contains(name) || MathFaces.Contains(name) || Structures.ContainsKey(name) || name is "url" or "href";

    private static string[] Words(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private static FrozenSet<string> Names(string text) => Words(text).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Pairs(string text) =>
        Words(text).Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
