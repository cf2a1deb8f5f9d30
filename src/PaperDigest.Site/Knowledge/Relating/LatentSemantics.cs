using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PaperDigest.Site.Knowledge.Relating;

/// <summary>
/// How alike papers are in what the archive's words go together for (latent semantic analysis): papers on gaussian splatting and on radiance
/// fields are, two that happen to share a word aren't. The main directions of the papers' features, by subspace iteration.
/// </summary>
internal sealed class LatentSemantics
{
    // A multiple of any vector's width; more are narrower than subjects.
    private const int Width = 80;
    private const int PapersPerDirection = 30;
    private const int Rounds = 3;

    // Below this share of the whole, what is left of a direction is rounding.
    private const float Rounding = 1e-6f;

    private readonly float[] papers;

    /// <summary>Of papers' features.</summary>
    /// <param name="features">The features of each paper.</param>
    /// <param name="count">How many features there are.</param>
    public LatentSemantics(Feature[][] features, int count)
    {
        papers = Start(features.Length);
        var ofFeatures = new float[count * Width];
        for (var round = 0; round < Rounds; round++)
        {
            Array.Clear(ofFeatures);
            Multiply(features, (paper, feature) => Add(Row(ofFeatures, feature.Place), feature.Weight, Row(papers, paper)));
            // Not the papers: how far each goes in a direction tells how much of the archive that is.
            Orthonormalise(ofFeatures);
            Array.Clear(papers);
            Multiply(features, (paper, feature) => Add(Row(papers, paper), feature.Weight, Row(ofFeatures, feature.Place)));
        }

        for (var paper = 0; paper < features.Length; paper++)
        {
            var row = Row(papers, paper);
            var length = MathF.Sqrt(Dot(row, row));
            foreach (ref var value in row)
            {
                value = length > 0 ? value / length : 0;
            }
        }
    }

    /// <summary>From 0, for papers that have nothing to do with each other, to 1.</summary>
    public float Likeness(int one, int other) => Math.Max(0, Dot(Row(papers, one), Row(papers, other)));

    private static void Multiply(Feature[][] features, Action<int, Feature> with)
    {
        foreach (var (paper, of) in features.Index())
        {
            foreach (var feature in of)
            {
                with(paper, feature);
            }
        }
    }

    // The same for the same papers everywhere, so that the site is.
    private static float[] Start(int count)
    {
        var start = new float[count * Width];
        var state = 1u;
        for (var paper = 0; paper < count; paper++)
        {
            foreach (ref var value in Row(start, paper)[..Math.Min(Width, 1 + (count / PapersPerDirection))])
            {
                state = (state * 1664525) + 1013904223;
                value = (state >> 8) - (1 << 23);
            }
        }

        return start;
    }

    // By Cholesky's factor of what the columns have in common: after it each is of length 1 and at right angles to the rest.
    private static void Orthonormalise(float[] rows)
    {
        var common = new float[Width * Width];
        for (var start = 0; start < rows.Length; start += Width)
        {
            var row = rows.AsSpan(start, Width);
            for (var column = 0; column < Width; column++)
            {
                Add(Row(common, column), row[column], row);
            }
        }

        var scales = Factor(common);
        for (var start = 0; start < rows.Length; start += Width)
        {
            var row = rows.AsSpan(start, Width);
            for (var column = 0; column < Width; column++)
            {
                var value = row[column] *= scales[column];
                Add(row, -value, Row(common, column));
            }
        }
    }

    // Leaves in each row what is right of the factor's diagonal; the answer is one by the diagonal, 0 for a column that says nothing new.
    private static float[] Factor(float[] common)
    {
        var scales = new float[Width];
        var whole = Enumerable.Range(0, Width).Sum(column => common[(column * Width) + column]);
        for (var column = 0; column < Width; column++)
        {
            var row = Row(common, column);
            var scale = scales[column] = row[column] > whole * Rounding ? 1 / MathF.Sqrt(row[column]) : 0;
            row[..(column + 1)].Clear();
            foreach (ref var value in row)
            {
                value *= scale;
            }

            for (var next = column + 1; next < Width; next++)
            {
                Add(Row(common, next), -row[next], row);
            }
        }

        return scales;
    }

    private static Span<float> Row(float[] rows, int row) => rows.AsSpan(row * Width, Width);

    // Most of the work is here, and done before a runtime that compiles as it goes would have seen that.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(Span<float> to, float times, Span<float> row)
    {
        var sums = MemoryMarshal.Cast<float, Vector<float>>(to);
        var adds = MemoryMarshal.Cast<float, Vector<float>>(row);
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += adds[i] * times;
        }
    }

    private static float Dot(Span<float> one, Span<float> other)
    {
        var sum = 0f;
        for (var i = 0; i < Width; i++)
        {
            sum += one[i] * other[i];
        }

        return sum;
    }
}
