package th.sala.core.document.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import th.sala.api.RuleBroken;

class FileLinksTest {
    @Test
    void an_archive_takes_as_many_documents_as_its_address_does() {
        assertThat(FileLinks.zip(List.of(7L, 8L))).isEqualTo("/documents/zip?id=7&id=8");
        List<Long> many = LongStream.rangeClosed(1, 201).boxed().toList();
        assertThatThrownBy(() -> FileLinks.zip(many)).isInstanceOf(RuleBroken.class);
        assertThat(FileLinks.zip(many.subList(0, 200))).endsWith("&id=200");
    }
}
