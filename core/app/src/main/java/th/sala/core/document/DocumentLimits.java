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
 * @param macros whether office files with macros are taken
 * @param checked whether a file waits for a check of its content before anybody sees it
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

        @DefaultValue("false") boolean macros,
        @DefaultValue("false") boolean checked) {}
