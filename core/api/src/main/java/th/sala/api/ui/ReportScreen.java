package th.sala.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;
import th.sala.api.report.Report;
import th.sala.api.report.ReportContent;
import th.sala.api.report.ReportFormat;
import th.sala.api.report.ReportParameter;
import th.sala.api.report.ReportValues;
import th.sala.api.report.Reports;

/** A page that shows a report: its parameters as controls (kept in the address), its content, PDF and Excel. */
public abstract class ReportScreen extends Screen implements AfterNavigationObserver {
    private final Report report;
    private final Div controls = new Div();
    private final Div files = new Div();
    private final Map<String, Component> chosen = new LinkedHashMap<>();
    private @Nullable ReportValues shown;

    protected ReportScreen(Report report) {
        this.report = report;
        addClassName("sala-report-screen");
        heading(text(report.title()));
        controls.addClassName("sala-report-controls");
        files.addClassName("sala-actions");
        for (ReportParameter parameter : report.parameters()) {
            Component control = control(parameter);
            chosen.put(parameter.name(), control);
            controls.add(control);
        }
        below(controls);
        actions(files);
    }

    /** What is chosen where the address says nothing. */
    protected abstract ReportValues initially();

    private Component control(ReportParameter parameter) {
        String label = text(parameter.labelKey());
        Component control = ReportControls.of(parameter.kind(), label, report.years());
        ((HasValue<?, ?>) control).addValueChangeListener(e -> {
            if (e.isFromClient()) {
                changed();
            }
        });
        return control;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var values = new ArrayList<ReportValues.Value>();
        for (ReportValues.Value first : initially().values()) {
            String value = event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter(first.name())
                    .orElse(first.value());
            values.add(new ReportValues.Value(first.name(), value));
            ReportControls.set(chosen.get(first.name()), value);
        }
        show(new ReportValues(values));
    }

    private void changed() {
        var values = new ArrayList<ReportValues.Value>();
        var address = new HashMap<String, List<String>>();
        chosen.forEach((name, control) -> {
            String value = ReportControls.get(control);
            if (!value.isEmpty()) {
                values.add(new ReportValues.Value(name, value));
                address.put(name, List.of(value));
            }
        });
        UI ui = UI.getCurrent();
        ui.getPage()
                .getHistory()
                .replaceState(null, new Location(ui.getActiveViewLocation().getPath(), new QueryParameters(address)));
        show(new ReportValues(values));
    }

    private void show(ReportValues values) {
        shown = values;
        clearMessages();
        files.removeAll();
        try {
            ReportContent content = service(Reports.class).content(report, values, getLocale());
            content(new ReportView(content));
            files.add(file(content, ReportFormat.XLSX), file(content, ReportFormat.PDF));
        } catch (RuleBroken rule) {
            content();
            note(Note.info(text(rule.key(), rule.arguments().toArray())));
        }
    }

    // Written anew at the click, by the person who clicks, from the rows as they are then.
    private Anchor file(ReportContent content, ReportFormat format) {
        Reports reports = service(Reports.class);
        Locale language = getLocale();
        ReportValues values = shown == null ? initially() : shown;
        String name = content.fileName() + "." + format.ending();
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = write(reports, values, language, format);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), name, format.mediaType(), bytes.length);
                }),
                AttachmentType.DOWNLOAD,
                text("ui.report." + format.ending()));
        link.addClassName("sala-button-link");
        return link;
    }

    private byte[] write(Reports reports, ReportValues values, Locale language, ReportFormat format)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        reports.write(reports.content(report, values, language), format, bytes);
        return bytes.toByteArray();
    }
}
