package th.sala.core.report.paper;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of the glyphs of the papers' font, out of its table {@code post}, format 2. */
final class GlyphNames {
    private static final int DIRECTORY = 12;
    private static final int ENTRY = 16;
    private static final int HEADER = 32;

    /** Names every font has and does not spell out. */
    private static final int STANDARD = 258;

    private GlyphNames() {}

    /** By the number of the glyph. */
    static Map<Integer, String> of(boolean bold) {
        ByteBuffer post = table(ByteBuffer.wrap(PaperFonts.bytes(bold)), "post");
        int count = post.getShort(HEADER);
        post.position(HEADER + 2 + 2 * count);
        List<String> spelled = new ArrayList<>();
        while (post.hasRemaining()) {
            byte[] name = new byte[post.get()];
            post.get(name);
            spelled.add(new String(name, StandardCharsets.US_ASCII));
        }
        var names = new HashMap<Integer, String>();
        for (int glyph = 0; glyph < count; glyph++) {
            int index = post.getShort(HEADER + 2 + 2 * glyph) - STANDARD;
            if (index >= 0) {
                names.put(glyph, spelled.get(index));
            }
        }
        return names;
    }

    private static ByteBuffer table(ByteBuffer font, String tag) {
        int tables = font.getShort(4);
        for (int entry = DIRECTORY; entry < DIRECTORY + tables * ENTRY; entry += ENTRY) {
            byte[] name = new byte[4];
            font.get(entry, name);
            if (new String(name, StandardCharsets.US_ASCII).equals(tag)) {
                return font.slice(font.getInt(entry + 8), font.getInt(entry + 12));
            }
        }
        throw new IllegalStateException("The font of the papers has no table " + tag);
    }
}
