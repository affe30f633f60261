package th.sala.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * One measured number with all that is needed to repeat it.
 *
 * @param of what was measured
 * @param value in {@code unit}; NaN where it could not be measured
 * @param goal what the project wants to reach, in words; empty where nothing was said
 * @param call page or call
 * @param data how much data there was
 * @param flags of the portal's JVM
 */
record Figure(String of, double value, String unit, String goal, String call, String data, String flags) {
    String text() {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value);
    }

    /** The value below which {@code share} of the samples lie. */
    static double percentile(double[] samples, double share) {
        if (samples.length == 0) {
            return Double.NaN;
        }
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
    }
}
