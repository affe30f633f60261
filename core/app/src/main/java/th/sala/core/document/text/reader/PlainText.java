package th.sala.core.document.text.reader;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text files say nothing of their encoding: UTF-8 where they can be, otherwise Thai or Western as Windows writes them. */
public final class PlainText {
    private static final Charset THAI = Charset.forName("x-windows-874");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private PlainText() {}

    static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        CharBuffer utf8 = CharBuffer.allocate(bytes.length);
        if (!isMalformed(bytes, utf8)) {
            return utf8.flip().toString();
        }
        return new String(bytes, isThai(bytes) ? THAI : WESTERN);
    }

    /** Whether the start of a file is Thai text in the encoding of Windows, which has no mark to be known by. */
    public static boolean isOldThai(byte[] head) {
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                return false;
            }
        }
        return isMalformed(head, CharBuffer.allocate(head.length)) && isThai(head);
    }

    private static boolean startsWith(byte[] bytes, int... head) {
        for (int i = 0; i < head.length; i++) {
            if (bytes.length <= i || Byte.toUnsignedInt(bytes[i]) != head[i]) {
                return false;
            }
        }
        return true;
    }

    /** A letter that is cut off at the end is no fault. */
    private static boolean isMalformed(byte[] bytes, CharBuffer decoded) {
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), decoded, false);
        return result.isError();
    }

    /** Nearly all letters beyond ASCII stand where TIS-620 has Thai ones (A1-DA, DF-FB). */
    private static boolean isThai(byte[] bytes) {
        int beyond = 0;
        int thai = 0;
        for (byte b : bytes) {
            int code = Byte.toUnsignedInt(b);
            if (code >= 0x80) {
                beyond++;
                thai += code >= 0xA1 && code <= 0xDA || code >= 0xDF && code <= 0xFB ? 1 : 0;
            }
        }
        // a Western text has few letters beyond ASCII and they stand alone
        return thai * 10 >= beyond * 9 && inRows(bytes) * 2 >= beyond;
    }

    private static int inRows(byte[] bytes) {
        int rows = 0;
        for (int i = 1; i < bytes.length; i++) {
            rows += bytes[i] < 0 && bytes[i - 1] < 0 ? 1 : 0;
        }
        return rows;
    }
}
