package th.sala.core.document.text;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import th.sala.api.search.SearchEntry;

/**
 * How far the portal goes to read the text of a file.
 *
 * @param largest size of a file that is opened
 * @param letters of the text that are kept; what is kept is found, so not more than {@link SearchEntry#LONGEST_TEXT}
 * @param time for one file
 * @param memory of the process that reads
 * @param idle after so long without a file the process ends; files of other portals are looked for as often
 */
@ConfigurationProperties("sala.documents.text")
record TextLimits(
        @DefaultValue("256MB") DataSize largest,
        @DefaultValue("1000000") int letters,
        @DefaultValue("60s") Duration time,
        @DefaultValue("320MB") DataSize memory,
        @DefaultValue("30s") Duration idle) {
    TextLimits {
        if (letters < 1 || letters > SearchEntry.LONGEST_TEXT) {
            throw new IllegalArgumentException("sala.documents.text.letters must be 1 to " + SearchEntry.LONGEST_TEXT);
        }
    }
}
