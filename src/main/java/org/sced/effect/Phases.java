package org.sced.effect;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sced.data.Comparison;
import org.sced.data.Improvement;
import org.sced.data.PhaseData;
import org.sced.stats.Reason;
import org.sced.stats.Sample;

/**
 * Two phases made ready for comparison. What several indices need of them (orders, lines, counts of pairs) is found once
 * and shared, and only if it is asked for.
 *
 * <p>Immutable to all who look at it; threads may share it.
 */
public final class Phases {
    /** A quotient as large as this says that its divisor is zero but for rounding; its square is still a number. */
    static final double BEYOND_MEASURE = 1e150;

    /** What is smaller than this share of the numbers is zero but for rounding. */
    static final double ROUNDING = 1e-12;

    private final Comparison comparison;
    private final PreparedPhase from;
    private final PreparedPhase to;
    private final int sign;

    // Found when first asked for; all are immutable, so it does no harm if two threads find the same.
    private Phases turned;
    private Diagnosis diagnosis;
    private Overlap overlap;
    private Integer removal;
    private SortedTable sortedTable;
    private final Order[] orders = new Order[Tau.Part.COUNT];

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of one kind of list
    private final List<Caution>[] cautions = new List[Family.COUNT];

    private Optional<Estimate> noRatio;
    private BaselineCorrection onDays;
    private BaselineCorrection onNumbers;

    private Phases(Comparison comparison, PreparedPhase from, PreparedPhase to) {
        this.comparison = comparison;
        this.from = from;
        this.to = to;
        this.sign = comparison.expected().sign();
    }

    /** The phases of a comparison. */
    public static Phases of(Comparison comparison) {
        requireNonNull(comparison, "comparison");
        return new Phases(comparison, new PreparedPhase(comparison.from()), new PreparedPhase(comparison.to()));
    }

    /** The phases of several comparisons, of which neighbours share what is known of a phase that is in both. */
    static List<Phases> of(List<Comparison> comparisons) {
        List<Phases> all = new ArrayList<>();
        PreparedPhase last = null;
        for (Comparison comparison : comparisons) {
            PreparedPhase from =
                    last != null && last.data.equals(comparison.from()) ? last : new PreparedPhase(comparison.from());
            last = new PreparedPhase(comparison.to());
            all.add(new Phases(comparison, from, last));
        }
        return all;
    }

    /** What is compared, and in which direction. */
    public Comparison comparison() {
        return comparison;
    }

    /** The values of the first phase. */
    public Sample a() {
        return from.sample;
    }

    /** The values of the second phase. */
    public Sample b() {
        return to.sample;
    }

    /** How many values the first phase has. */
    public int m() {
        return from.n;
    }

    /** How many values the second phase has. */
    public int n() {
        return to.n;
    }

    /** The values of the first phase times {@link #sign}, in ascending order: best last. Not to be changed. */
    double[] orderedA() {
        return from.ordered(sign);
    }

    /** The values of the second phase, as {@link #orderedA}. */
    double[] orderedB() {
        return to.ordered(sign);
    }

    /** +1 where a rise is expected, −1 where a fall is. */
    public int sign() {
        return sign;
    }

    /** The first phase with its days. */
    public PhaseData from() {
        return from.data;
    }

    /** The second phase with its days. */
    public PhaseData to() {
        return to.data;
    }

    PreparedPhase first() {
        return from;
    }

    PreparedPhase second() {
        return to;
    }

    /** The same phases with the expectation turned as stated; these if it is theirs. */
    Phases expecting(Improvement expected) {
        if (comparison.expected() == expected) {
            return this;
        }
        Phases other = turned;
        return other == null ? turned = new Phases(comparison.withExpected(expected), from, to) : other;
    }

    Diagnosis diagnosis() {
        Diagnosis found = diagnosis;
        return found == null ? diagnosis = Diagnosis.of(this) : found;
    }

    /** What was found that an index minds; indices that mind what their family does share it. */
    List<Caution> cautions(EffectSizeIndex index) {
        Family family = index.family();
        if (index.minds() != family.minds()) {
            return diagnosis().of(index);
        }
        List<Caution> known = cautions[family.ordinal()];
        return known == null ? cautions[family.ordinal()] = diagnosis().minded(family.minds()) : known;
    }

    /** All pairs of a value of A and one of B. */
    Overlap overlap() {
        Overlap pairs = overlap;
        return pairs == null ? overlap = Overlap.of(this) : pairs;
    }

    /** How many values must go so that nothing overlaps. */
    int fewestRemovals() {
        Integer fewest = removal;
        return fewest == null ? removal = Removal.fewest(this) : fewest;
    }

    SortedTable sortedTable() {
        SortedTable table = sortedTable;
        return table == null ? sortedTable = SortedTable.of(this) : table;
    }

    /** Kendall's comparison of a predictor with the values. */
    Order order(Tau.Part part) {
        Order order = orders[part.ordinal()];
        return order == null ? orders[part.ordinal()] = part.order(this) : order;
    }

    /** The phases without the trend of the first one, over true days. */
    BaselineCorrection correctedOnDays() {
        BaselineCorrection corrected = onDays;
        return corrected == null ? onDays = BaselineCorrection.onDays(this) : corrected;
    }

    /** The phases without the trend of the first one, the values numbered in place of their days. */
    BaselineCorrection correctedOnNumbers() {
        BaselineCorrection corrected = onNumbers;
        return corrected == null ? onNumbers = BaselineCorrection.onNumbers(this) : corrected;
    }

    /** An index of these phases, of which one may be empty. */
    Estimate estimate(EffectSizeIndex index, double level) {
        if (m() > 0 && n() > 0) {
            return index.estimate(this, level);
        }
        PhaseData none = m() == 0 ? from() : to();
        return Estimate.undefined(Reason.EMPTY_PHASE, "Phase " + none.label() + " has no measured value.");
    }

    /** Whether a phase has few values, or many missing days. */
    boolean isSparse() {
        return from.sparse || to.sparse;
    }

    /** Why no ratio can be formed of these phases; nothing if one can. */
    Optional<Estimate> noRatio() {
        Optional<Estimate> known = noRatio;
        return known == null ? noRatio = RatioScale.refuses(this) : known;
    }

    /** The phase with a single value, which leaves a spread unknown. */
    String single() {
        return "Phase " + (m() == 1 ? from() : to()).label() + " has 1 value, which shows no spread.";
    }

    /** The first phase, which has fewer values than are needed. */
    String few(int needed) {
        return few(from(), needed);
    }

    /** A phase that has fewer values than are needed. */
    static String few(PhaseData phase, int needed) {
        return "Phase " + phase.label() + " has " + phase.n() + (phase.n() == 1 ? " value" : " values") + " where "
                + needed + " are needed.";
    }

    String fromLabel() {
        return from().label();
    }

    @Override
    public String toString() {
        return comparison.toString();
    }
}
