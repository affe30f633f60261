package th.sala.core.number;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import th.sala.api.number.NumberSeries;
import th.sala.core.module.ModulesChanged;
import th.sala.core.module.RunningModule;
import th.sala.core.module.RunningModules;

/** The series that the core and the modules in service bring right now. */
@Component
class OfferedSeries {
    private static final Logger LOG = LoggerFactory.getLogger(OfferedSeries.class);
    private static final Pattern CODE = Pattern.compile("[a-z0-9.-]{1,60}");

    private final List<NumberSeries> own;
    private final RunningModules modules;
    private final SeriesRows rows;

    OfferedSeries(List<NumberSeries> own, RunningModules modules, SeriesRows rows) {
        this.own = own;
        this.modules = modules;
        this.rows = rows;
    }

    // Known before the first number is taken: of many who made the row at once, some would only wait for each other.
    @EventListener(ApplicationStartedEvent.class)
    void begin() {
        own.forEach(rows::settle);
    }

    @EventListener
    void on(ModulesChanged change) {
        modules.find(change.moduleId()).ifPresent(module -> of(module).toList().forEach(rows::settle));
    }

    Optional<NumberSeries> find(String code) {
        Stream<NumberSeries> brought = modules.all().stream().flatMap(OfferedSeries::of);
        return Stream.concat(own.stream(), brought)
                .filter(series -> series.code().equals(code))
                .findFirst();
    }

    private static Stream<NumberSeries> of(RunningModule module) {
        return module.contributions(NumberSeries.class).stream().filter(series -> isOwn(module, series.code()));
    }

    private static boolean isOwn(RunningModule module, String code) {
        boolean good = code.startsWith(module.id() + ".") && CODE.matcher(code).matches();
        if (!good) {
            LOG.warn("Module {} brings the series {}, whose code does not begin with its id", module.id(), code);
        }
        return good;
    }
}
