package th.sala.e2e;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;

/** Files that are sent from a browser. */
final class Sent {
    private static final int HEAD = 1 << 12;

    private Sent() {}

    /** A file of this size in bytes that begins with noise and is a hole from there on, so that it takes no room. */
    static Path file(String name, long size, int seed) throws IOException {
        Path file = Files.createDirectories(Folders.target().resolve("sent")).resolve(name);
        byte[] noise = new byte[HEAD];
        new Random(seed).nextBytes(noise);
        noise[0] = 0;
        Files.deleteIfExists(file);
        try (var bytes = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            bytes.write(ByteBuffer.wrap(noise));
            bytes.write(ByteBuffer.wrap(new byte[] {1}), size - 1);
        }
        return file;
    }

    /** Puts a file on the page that is open. */
    static void send(Visitor visitor, Path file) {
        visitor.page().locator("vaadin-upload input[type=file]").setInputFiles(file);
    }

    /** From here on the line takes no more than this, in bytes a second. */
    static void slowly(Visitor visitor, long bytes) {
        CDPSession line = visitor.page().context().newCDPSession(visitor.page());
        var conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", 0);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", bytes);
        line.send("Network.enable");
        line.send("Network.emulateNetworkConditions", conditions);
    }
}
