package th.sala.plugin.strategy.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import th.sala.api.text.Figures;
import th.sala.plugin.strategy.Words;
import th.sala.plugin.strategy.plan.BandCount;
import th.sala.plugin.strategy.plan.UndertakingKind;

/** Counts of projects, plans and items, as the report writes them: {@code 11 โครงการ 17 รายการ}. */
record Counted(long projects, long plans, long items) {
    static Counted of(List<BandCount> counts) {
        return new Counted(
                sum(counts, UndertakingKind.PROJECT),
                sum(counts, UndertakingKind.PLAN),
                sum(counts, UndertakingKind.ITEM));
    }

    static Counted kinds(Stream<UndertakingKind> kinds) {
        var counts = kinds.collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
        return new Counted(
                counts.getOrDefault(UndertakingKind.PROJECT, 0L),
                counts.getOrDefault(UndertakingKind.PLAN, 0L),
                counts.getOrDefault(UndertakingKind.ITEM, 0L));
    }

    static Counted stated(@Nullable Integer projects, @Nullable Integer plans, @Nullable Integer items) {
        return new Counted(orZero(projects), orZero(plans), orZero(items));
    }

    long all() {
        return projects + plans + items;
    }

    /** Only kinds that are there, in one line; {@code 0 โครงการ} where there are none. */
    String sentence(Words words) {
        if (all() == 0) {
            return words.of("strategy.report.count.PROJECT", "0");
        }
        return Arrays.stream(UndertakingKind.values())
                .filter(kind -> of(kind) > 0)
                .map(kind -> line(kind, words))
                .collect(Collectors.joining(" "));
    }

    /** One line for each kind the row has at all, a dash for a kind that is not in this band. */
    String cell(Counted row, Words words) {
        if (all() == 0) {
            return "-";
        }
        return Arrays.stream(UndertakingKind.values())
                .filter(kind -> row.of(kind) > 0)
                .map(kind -> line(kind, words))
                .collect(Collectors.joining("\n"));
    }

    private String line(UndertakingKind kind, Words words) {
        long count = of(kind);
        return words.of("strategy.report.count." + kind, count == 0 ? "-" : Figures.count(count));
    }

    private long of(UndertakingKind kind) {
        return switch (kind) {
            case PROJECT -> projects;
            case PLAN -> plans;
            case ITEM -> items;
        };
    }

    private static long sum(List<BandCount> counts, UndertakingKind kind) {
        return counts.stream()
                .filter(c -> c.kind() == kind)
                .mapToLong(BandCount::count)
                .sum();
    }

    private static long orZero(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}
