package th.sala.bench;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** A folder of 100,000 documents, and how fast a large file comes in from a browser and goes out again. */
final class DocumentBench implements Measurement {
    private static final int DOCUMENTS = 100_000;
    private static final int OPENINGS = 450;
    private static final String FOLDER = "คลังเอกสารทดสอบ";
    private static final int PIECE = 1 << 20;
    private static final int FILE = 1 << 30;
    private static final double AN_HOUR = 3_600_000;
    private static final String ONE_FILE = "one file of 1 GB";

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public void measure(Site site, Figures figures) throws Exception {
        Portal portal = site.portal();
        String address = fill(portal);
        try (Browser browser = new Browser()) {
            Page page = browser.signedIn(portal, "staff.policy");
            page.navigate(portal.url(address));
            Browser.grid(page);
            opened(portal, page, address, figures);
            page.navigate(portal.url(address));
            Browser.grid(page);
            ListBench.scrolled(
                    portal, page, "folder", address, "80 of 100,000 documents in one folder, by title", figures);
            transfers(site, portal, page, figures);
        }
    }

    /** The first page of the folder, from the folders of its department. */
    private static void opened(Portal portal, Page page, String address, Figures figures) {
        String above = address.substring(0, address.indexOf("&folder"));
        page.navigate(portal.url(above));
        List<Double> answers = new ArrayList<>();
        page.onRequestFinished(request -> ListBench.time(request, new ArrayList<>(), answers));
        for (int i = 0; i < OPENINGS; i++) {
            if (i == OPENINGS * 2 / 3) {
                answers.clear();
            }
            // the address changes before the page does, and both show the name
            page.locator(".sala-folder a")
                    .filter(new Locator.FilterOptions().setHasText(FOLDER))
                    .click();
            page.waitForURL(url -> url.endsWith(address));
            Browser.grid(page);
            page.goBack();
            page.waitForURL(url -> url.endsWith(above));
            page.locator(".sala-folder a").first().waitFor();
        }
        double[] each = answers.stream().mapToDouble(Double::doubleValue).toArray();
        figures.add(new Figure(
                "folder opened, server answer p50",
                Figure.percentile(each, 0.5),
                "ms",
                "<= 15",
                address,
                "a folder of 100,000 documents and back, " + each.length + " answers",
                portal.flags()));
    }

    private static void transfers(Site site, Portal portal, Page page, Figures figures) throws Exception {
        Path file = site.top().resolve("target/bench-file.bin");
        speed(figures, "disk, written and forced", "", "FileChannel", portal, write(file));
        page.navigate(portal.url("/documents"));
        speed(figures, "upload", ">= 200 or the disk's", "/documents in Chromium", portal, send(page, file));
        String link = page.locator("vaadin-grid a")
                .filter(new Locator.FilterOptions().setHasText("bench-file"))
                .first()
                .getAttribute("href");
        String address = "/" + link + "/versions/1/file";
        speed(figures, "download", ">= 200 or the disk's", address, portal, fetch(portal, page, address));
        Files.delete(file);
    }

    private static void speed(Figures figures, String of, String goal, String call, Portal portal, double seconds) {
        figures.add(new Figure(of, FILE / 1e6 / seconds, "MB/s", goal, call, ONE_FILE, portal.flags()));
    }

    private static double write(Path file) throws IOException {
        byte[] noise = new byte[PIECE];
        var random = new Random(1);
        long begin = System.nanoTime();
        try (var bytes = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (int i = 0; i < FILE / PIECE; i++) {
                random.nextBytes(noise);
                noise[0] = 0;
                bytes.write(ByteBuffer.wrap(noise));
            }
            bytes.force(true);
        }
        return seconds(begin);
    }

    private static double send(Page page, Path file) {
        page.locator("vaadin-upload").waitFor();
        long begin = System.nanoTime();
        page.locator("vaadin-upload input[type=file]").setInputFiles(file);
        page.waitForFunction(
                "() => document.querySelector('vaadin-upload').files.some(f => f.complete)",
                null,
                new Page.WaitForFunctionOptions().setTimeout(AN_HOUR));
        return seconds(begin);
    }

    private static double fetch(Portal portal, Page page, String address) throws IOException, InterruptedException {
        String cookies =
                page.context().cookies().stream().map(DocumentBench::said).collect(Collectors.joining("; "));
        HttpRequest request = HttpRequest.newBuilder(URI.create(portal.url(address)))
                .header("Cookie", cookies)
                .build();
        byte[] piece = new byte[PIECE];
        long length = 0;
        long begin = System.nanoTime();
        try (HttpClient client = HttpClient.newHttpClient();
                InputStream bytes = client.send(request, HttpResponse.BodyHandlers.ofInputStream())
                        .body()) {
            for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
                length += read;
            }
        }
        if (length != FILE) {
            throw new IOException("came with " + length + " bytes");
        }
        return seconds(begin);
    }

    private static String said(Cookie cookie) {
        return cookie.name + "=" + cookie.value;
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    /** One folder of the department of the sample's planners; the address of its page. */
    private static String fill(Portal portal) throws Exception {
        try (Connection connection = portal.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("""
                    insert into core_folder (department_id, name)
                    select x.department_id, 'คลังเอกสารทดสอบ' from core_placement x join core_person p on p.id = x.person_id
                    where p.username = 'staff.policy' and x.main limit 1
                    """);
            statement.execute("insert ignore into core_content (hash, size, media_type, kept_at, checked_at)"
                    + " values (repeat('0', 64), 52000, 'application/pdf', utc_timestamp(6), utc_timestamp(6))");
            statement.execute("""
                    insert into core_document (title, department_id, folder_id, filed, read_permission, write_permission,
                        fiscal_year, latest, added_by, added_at, changed_at)
                    select concat('บันทึกข้อความที่ ', mod(seq * 7919, %1$d), ' เรื่องรายงานผลการดำเนินงาน'), f.department_id,
                        f.id, true, 'core.documents.read', 'core.documents.write', 2560 + mod(seq, 10), 1, p.id,
                        utc_timestamp(6) - interval seq minute, utc_timestamp(6) - interval seq minute
                    from seq_1_to_%1$d join core_folder f on f.name = 'คลังเอกสารทดสอบ'
                        join core_person p on p.username = 'staff.policy'
                    """.formatted(DOCUMENTS));
            statement.execute("""
                    insert into core_document_version (document_id, number, hash, size, media_type, file_name, added_by, added_at)
                    select d.id, 1, repeat('0', 64), 52000, 'application/pdf', concat('เอกสาร-', d.id, '.pdf'), d.added_by, d.added_at
                    from core_document d join core_folder f on f.id = d.folder_id where f.name = 'คลังเอกสารทดสอบ'
                    """);
            connection.commit();
            try (ResultSet folder = statement.executeQuery(
                    "select department_id, id from core_folder where name = 'คลังเอกสารทดสอบ'")) {
                folder.next();
                return "/documents?department=" + folder.getLong(1) + "&folder=" + folder.getLong(2);
            }
        }
    }
}
