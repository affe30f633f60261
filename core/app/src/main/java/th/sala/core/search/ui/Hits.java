package th.sala.core.search.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.Links;
import th.sala.core.search.Found;
import th.sala.core.search.SearchQuery;

/** The hits of a page. What was looked for is marked; text of people is only ever text. */
final class Hits extends OrderedList {
    private static final long serialVersionUID = 1L;

    private static final String DOCUMENT = "document";

    Hits(SearchQuery query, Found found, SearchWords words) {
        addClassName("sala-hits");
        getElement().setAttribute("aria-label", getTranslation("search.results"));
        getElement().setAttribute("start", Integer.toString(query.page() * SearchQuery.HITS + 1));
        found.hits().forEach(hit -> add(item(query, hit, words)));
    }

    private ListItem item(SearchQuery query, Found.Hit hit, SearchWords words) {
        boolean document =
                hit.subject().module().equals("core") && hit.subject().kind().equals(DOCUMENT);
        Anchor title = Links.to("", document ? SearchAddress.find(hit.link(), query.typed()) : hit.link());
        hit.title().forEach(piece -> title.add(piece(piece)));
        var item = new ListItem(new H2(title), facts(hit, words));
        if (hit.passage().stream().anyMatch(piece -> !piece.text().isBlank())) {
            item.add(passage(hit.passage()));
        }
        return item;
    }

    private Div facts(Found.Hit hit, SearchWords words) {
        var facts = new Div(new Span(getTranslation(hit.kindKey())));
        facts.addClassName("sala-hit-facts");
        if (hit.department() != null) {
            facts.add(new Span(words.department(hit.department())));
        }
        if (hit.changedAt() != null) {
            LocalDate day = LocalDate.ofInstant(hit.changedAt(), ThaiDates.ZONE);
            facts.add(new Span(getTranslation("search.changed", ThaiDates.brief(day, getLocale()))));
        }
        return facts;
    }

    private static Paragraph passage(List<Found.Piece> pieces) {
        var passage = new Paragraph();
        pieces.forEach(piece -> passage.add(piece(piece)));
        return passage;
    }

    private static com.vaadin.flow.component.Component piece(Found.Piece piece) {
        return piece.found() ? new Mark(piece.text()) : new Text(piece.text());
    }

    @Tag("mark")
    private static final class Mark extends HtmlContainer {
        private static final long serialVersionUID = 1L;

        Mark(String words) {
            setText(words);
        }
    }
}
