package th.sala.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.time.ThaiOrder;

/** Rows sorted by the database and rows sorted in Java come in the same order, in long columns too. */
@Transactional
class DictionaryOrderTest extends PortalTest {
    private static final List<String> WORDS = List.of(
                    "ก็ กก กรรม กรรม์ กลอง กล่อง กล้อง ก่า กา ก้า กาแฟ กำเนิด เกม เก่า เก้า เกา เกี่ยว แก แก่ แก้ โก โก้ ใกล้ ไก่ ขา เขา"
                            .split(" "))
            .reversed();

    private static final List<String> MORE = List.of(
            "แม แม่ แม่น้ำ แม้ ที่ ที ปี ปี่ ปู ปู่ น้ำ นา น่า ผู้ ผู ญาติ ฐาน ฤดู ศาลา สมศ. สนย. หมา ให้ ไหม อำเภอ เอก ฮา abc Abd 1 10 2"
                    .split(" "));

    @Autowired
    private JdbcClient database;

    @Test
    void the_database_and_java_agree() {
        var words = new ArrayList<>(WORDS);
        words.addAll(MORE);
        Collections.shuffle(words, new Random(1));
        for (int length : new int[] {60, 300, 1000}) {
            String table = "core_order_" + length;
            database.sql("create temporary table " + table + " (word varchar(" + length
                            + ")) default charset utf8mb4 collate utf8mb4_thai_520_w2")
                    .update();
            words.forEach(word -> database.sql("insert into " + table + " values (:word)")
                    .param("word", word)
                    .update());
            var sorted = database.sql("select word from " + table + " order by word")
                    .query(String.class)
                    .list();
            assertThat(sorted)
                    .as("column of " + length)
                    .isEqualTo(words.stream().sorted(ThaiOrder.DICTIONARY).toList());
        }
    }
}
