package th.sala.api.ui;

import com.vaadin.flow.component.html.Div;
import th.sala.api.report.ReportContent;

/** A report as a page that reads well and can be read out: headings, tables with captions, charts as tables with bars. */
public final class ReportView extends Div {
    public ReportView(ReportContent content) {}
}
