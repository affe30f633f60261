package th.sala.core.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import th.sala.api.text.ThaiText;
import th.sala.api.ui.EmptyState;
import th.sala.api.ui.Figures;
import th.sala.api.ui.Links;
import th.sala.api.ui.Note;
import th.sala.api.ui.Screen;
import th.sala.core.search.Found;
import th.sala.core.search.SearchQuery;
import th.sala.core.search.Searching;

/** All that was found, with the way to narrow it down; the address holds what is looked for. */
@Route("search")
@PermitAll
@StyleSheet("context://themes/sala/search.css")
class SearchView extends Screen implements AfterNavigationObserver {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 200;

    private final transient Searching searching;
    private final transient SearchWords words;
    private final TextField field;

    SearchView(Searching searching, SearchWords words) {
        this.searching = searching;
        this.words = words;
        heading(text("search.title"));
        field = new TextField(text("search.words"));
        field.addClassName("sala-search-words");
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setClearButtonVisible(true);
        field.setMaxLength(LONGEST);
        field.setHelperText(text("search.words.help"));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                Links.go(SearchAddress.of(new SearchQuery(e.getValue(), Map.of(), 0)));
            }
        });
        below(field);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        SearchQuery query = SearchAddress.read(event.getLocation().getQueryParameters());
        if (!field.getValue().strip().equals(query.typed())) {
            field.setValue(query.typed());
        }
        heading(query.typed().isEmpty() ? text("search.title") : text("search.titleFor", shortened(query.typed())));
        clearMessages();
        show(query);
    }

    private static String shortened(String typed) {
        return typed.length() > 60 ? typed.substring(0, 60) + "…" : typed;
    }

    private void show(SearchQuery query) {
        if (query.typed().isEmpty()) {
            field.focus();
            content(new EmptyState(text("search.begin"), text("search.begin.hint")));
            return;
        }
        if (!Searching.isAnswerable(query.typed())) {
            content(new EmptyState(text("search.noWords"), text("search.noWords.hint")));
            return;
        }
        Found found = searching.find(query);
        if (!found.complete()) {
            note(Note.info(text("search.building"), buttonLink(text("search.again"), SearchAddress.of(query))));
        }
        var count = new Span(text("search.count", Figures.count(found.total())));
        count.addClassName("sala-search-count");
        count.getElement().setAttribute("role", "status");
        content(count, found.total() == 0 ? nothing(query, found) : columns(query, found));
    }

    private Component nothing(SearchQuery query, Found found) {
        var empty = new EmptyState(
                text("search.empty", shortened(query.typed())), found.complete() ? text("search.empty.hint") : "");
        return query.chosen().isEmpty() ? empty : columns(empty, new Facets(query, found, words));
    }

    private Component columns(SearchQuery query, Found found) {
        var main = new Div(new Hits(query, found, words));
        pages(query, found.total()).forEach(main::add);
        return columns(main, new Facets(query, found, words));
    }

    private static Div columns(Div main, Facets facets) {
        main.addClassName("sala-search-main");
        var columns = new Div(main, facets);
        columns.addClassName("sala-search-columns");
        return columns;
    }

    private List<Component> pages(SearchQuery query, long total) {
        long all = (total + SearchQuery.HITS - 1) / SearchQuery.HITS;
        long last = Math.min(SearchQuery.MOST_PAGES, all);
        if (last < 2) {
            return List.of();
        }
        var pages = new Nav();
        pages.addClassName("sala-pages");
        pages.setAriaLabel(text("search.pages"));
        List<Component> parts = new ArrayList<>();
        if (query.page() > 0) {
            parts.add(page("search.previous", query, query.page() - 1));
        }
        parts.add(new Span(ThaiText.keepTogether(text("search.place", query.page() + 1, last))));
        if (query.page() + 1 < last) {
            parts.add(page("search.next", query, query.page() + 1));
        }
        pages.add(parts);
        return List.of(pages);
    }

    private Anchor page(String key, SearchQuery query, int page) {
        return buttonLink(text(key), SearchAddress.page(query, page));
    }
}
