package th.sala.core.search.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import th.sala.api.text.ThaiText;
import th.sala.api.ui.Figures;
import th.sala.api.ui.Links;
import th.sala.core.search.Facet;
import th.sala.core.search.Found;
import th.sala.core.search.SearchQuery;

/** By what the hits can be narrowed down, with how many there are of each; every value is a link. */
final class Facets extends Div {
    private static final long serialVersionUID = 1L;

    private final transient SearchWords words;

    Facets(SearchQuery query, Found found, SearchWords words) {
        this.words = words;
        addClassName("sala-facets");
        getElement().setAttribute("role", "navigation");
        getElement().setAttribute("aria-label", getTranslation("search.narrow"));
        for (Facet facet : Facet.values()) {
            List<Found.Value> values = found.facets().getOrDefault(facet, List.of());
            String chosen = query.chosen().get(facet);
            if (chosen != null) {
                add(group(facet, new UnorderedList(chosen(query, facet, chosen))));
            } else if (values.size() > 1) {
                add(group(facet, values(query, facet, values)));
            }
        }
    }

    private Div group(Facet facet, UnorderedList values) {
        var group = new Div(new H2(getTranslation("search.facet." + facet.word())), values);
        group.addClassName("sala-facet");
        return group;
    }

    private UnorderedList values(SearchQuery query, Facet facet, List<Found.Value> values) {
        var list = new UnorderedList();
        for (Found.Value value : values) {
            Anchor link = Links.to(
                    ThaiText.keepTogether(words.of(facet, value.value())),
                    SearchAddress.with(query, facet, value.value()));
            var count = new Span(Figures.count(value.count()));
            count.addClassName("sala-facet-count");
            list.add(new ListItem(link, count));
        }
        return list;
    }

    private ListItem chosen(SearchQuery query, Facet facet, String value) {
        String name = ThaiText.keepTogether(words.of(facet, value));
        var shown = new Span(name);
        shown.getElement().setAttribute("aria-current", "true");
        Anchor all = Links.to(getTranslation("search.all"), SearchAddress.with(query, facet, null));
        all.setAriaLabel(getTranslation("search.take", name));
        return new ListItem(shown, all);
    }
}
