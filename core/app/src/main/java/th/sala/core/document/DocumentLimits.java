package th.sala.core.document;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is taken as a document.
 *
 * @param largest size of one file; 4 GB unless told otherwise
 * @param refused media types that are not taken; programs unless told otherwise
 * @param most files at one drop
 * @param macros whether office files with macros are taken
 */
@ConfigurationProperties("sala.documents")
record DocumentLimits(
        @DefaultValue("4GB") DataSize largest,

        @DefaultValue({
            "application/x-msdownload",
            "application/x-dosexec",
            "application/x-executable",
            "application/x-elf",
            "application/x-sharedlib",
            "application/x-mach-o",
            "application/x-mach-o-executable",
            "application/java-archive",
            "application/java-vm",
            "application/x-ms-installer",
            "application/x-ms-shortcut",
            "application/x-bat",
            "application/x-sh"
        })
        Set<String> refused,

        @DefaultValue("100") int most,
        @DefaultValue("false") boolean macros) {}
