package th.sala.core.shell.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import th.sala.api.text.ThaiText;
import th.sala.api.ui.Links;
import th.sala.core.search.Searching;
import th.sala.core.search.Suggestion;

/** The one field to find anything by: offers titles while the person types, Enter opens all that was found. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class SearchField extends Div {
    private static final long serialVersionUID = 1L;

    private static final int OFFERED = 8;

    private final transient Searching searching;
    private final ComboBox<Suggestion> field = new ComboBox<>();
    private String typed = "";
    private transient List<Suggestion> offered = List.of();

    SearchField(Searching searching) {
        this.searching = searching;
        addClassName("sala-search");
        getElement().setAttribute("role", "search");
        field.setAriaLabel(getTranslation("search.field"));
        field.setPlaceholder(getTranslation("search.field.hint"));
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setAllowCustomValue(true);
        field.setPageSize(OFFERED);
        field.setItems(this::page, query -> offered(query).size());
        field.setItemLabelGenerator(Suggestion::title);
        field.setRenderer(new ComponentRenderer<>(this::line));
        field.addCustomValueSetListener(e -> searchFor(e.getDetail()));
        field.addValueChangeListener(e -> open(e.getValue()));
        field.addFocusShortcut(Key.KEY_K, KeyModifier.CONTROL);
        add(field, narrow());
    }

    /** On a phone the field stands on the page of what was found. */
    private Anchor narrow() {
        var link = Links.to("", "search");
        link.add(VaadinIcon.SEARCH.create());
        link.addClassName("sala-search-link");
        link.setAriaLabel(getTranslation("search.title"));
        return link;
    }

    private java.util.stream.Stream<Suggestion> page(Query<Suggestion, String> query) {
        return offered(query).stream().skip(query.getOffset()).limit(query.getLimit());
    }

    /** Asked for their number and then for them: found once. */
    private List<Suggestion> offered(Query<Suggestion, String> query) {
        String now = query.getFilter().orElse("");
        if (!now.equals(typed)) {
            offered = now.isBlank() ? List.of() : new ArrayList<>(searching.suggest(now, OFFERED));
            if (!now.isBlank()) {
                offered.add(new Suggestion(
                        getTranslation("search.field.all", now.strip()), "", "search.field.enter", found(now)));
            }
            typed = now;
        }
        return offered;
    }

    private Div line(Suggestion suggestion) {
        var title = new Span(ThaiText.keepTogether(suggestion.title()));
        var kind = new Span(getTranslation(suggestion.kindKey()));
        kind.addClassName("sala-search-kind");
        var line = new Div(title, kind);
        line.addClassName("sala-search-line");
        return line;
    }

    private void searchFor(String words) {
        field.clear();
        if (!words.isBlank()) {
            Links.go(found(words));
        }
    }

    /** Where everything is found, also what stands in texts only. */
    private static String found(String words) {
        return "search?" + QueryParameters.of("q", words.strip()).getQueryString();
    }

    private void open(@org.jspecify.annotations.Nullable Suggestion chosen) {
        if (chosen != null) {
            field.clear();
            Links.go(chosen.link());
        }
    }
}
