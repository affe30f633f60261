package th.sala.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Large files on their way in and out: they pass through the portal and never lie in its memory. Takes 20 GB. */
@Tag("slow")
class TransfersIT {
    private static final long SIZE = (2L << 30) + 4321;
    private static final int AT_ONCE = 10;
    /** What ten transfers may take together, in MB of main memory. */
    private static final long MOST = 100;

    private static final double AN_HOUR = 3_600_000;

    @RegisterExtension
    final Visitors visitors = new Visitors();

    private long peak;

    @AfterEach
    void give_the_disk_back() {
        visitors.portal().stop();
        Folders.delete(visitors.portal().home().resolve("files"));
        visitors.portal().start();
    }

    @Test
    void ten_transfers_of_two_gigabytes_each_way_take_no_memory() throws Exception {
        Visitor staff = visitors.signedIn("staff.policy");
        staff.open("/documents");
        String small = sent(staff, "ใบแรก.bin", 1L << 20);
        readWhole(staff, small);
        long before = visitors.portal().residentMegabytes();

        // a browser sends at most six files to one place at once
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            Visitor sender = visitors.signedIn("staff.policy");
            sender.open("/documents");
            Sent.send(sender, Sent.file("ใบใหญ่ " + i + ".bin", SIZE, i));
            pages.add(sender.page());
        }
        for (Page page : pages) {
            page.waitForCondition(() -> look() && complete(page), anHour());
        }
        assertTrue(peak - before <= MOST, "Sending took " + (peak - before) + " MB on top of " + before);

        staff.open("/documents");
        List<String> files = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            files.add(address(staff, "ใบใหญ่ " + i));
        }
        peak = 0;
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Long>> read = files.stream()
                    .map(file -> request(staff, file))
                    .map(request -> CompletableFuture.supplyAsync(() -> length(request), readers))
                    .toList();
            staff.page().waitForCondition(() -> look() && read.stream().allMatch(CompletableFuture::isDone), anHour());
            read.forEach(each -> assertEquals(SIZE, each.join()));
        }
        assertTrue(peak - before <= MOST, "Fetching took " + (peak - before) + " MB on top of " + before);
    }

    private boolean look() {
        peak = Math.max(peak, visitors.portal().residentMegabytes());
        return true;
    }

    /** What has arrived leaves the list of the page by itself. */
    private static boolean complete(Page page) {
        return (boolean) page.evaluate("() => document.querySelector('vaadin-upload').files.every(f => f.complete)");
    }

    private static Page.WaitForConditionOptions anHour() {
        return new Page.WaitForConditionOptions().setTimeout(AN_HOUR);
    }

    private static String sent(Visitor staff, String name, long size) throws IOException {
        Path file = Sent.file(name, size, AT_ONCE);
        Sent.send(staff, file);
        return address(staff, name.replaceFirst("[.]bin$", ""));
    }

    private static String address(Visitor staff, String title) {
        String page = staff.page()
                .locator("vaadin-grid a", new Page.LocatorOptions().setHasText(Pattern.compile("^" + title + "$")))
                .first()
                .getAttribute("href");
        return "/" + page + "/versions/1/file";
    }

    private void readWhole(Visitor staff, String file) {
        assertEquals(1L << 20, length(request(staff, file)));
    }

    private HttpRequest request(Visitor staff, String file) {
        List<String> cookies =
                staff.page().context().cookies().stream().map(TransfersIT::said).toList();
        return HttpRequest.newBuilder(URI.create(visitors.portal().url(file)))
                .header("Cookie", String.join("; ", cookies))
                .build();
    }

    private static String said(Cookie cookie) {
        return cookie.name + "=" + cookie.value;
    }

    private static long length(HttpRequest request) {
        try (HttpClient client = HttpClient.newHttpClient();
                InputStream bytes = client.send(request, HttpResponse.BodyHandlers.ofInputStream())
                        .body()) {
            byte[] piece = new byte[1 << 16];
            long length = 0;
            for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
                length += read;
            }
            return length;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
