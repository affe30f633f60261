package th.sala.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import th.sala.api.module.build.ModuleIds;

/**
 * {@code ./sala module new <id> [DIR]}: writes a small complete module that builds, passes its contract and installs. The
 * launcher compiles it without the testkit's libraries, so it uses none.
 */
public final class ModuleTool {
    private final Path top;
    private final PrintStream out;

    ModuleTool(Path top, PrintStream out) {
        this.top = top;
        this.out = out;
    }

    @SuppressWarnings("SystemOut") // a command that people call
    public static void main(String[] arguments) {
        Path top = Path.of(System.getProperty("sala.top", "")).toAbsolutePath();
        try {
            new ModuleTool(top, System.out).run(List.of(arguments));
        } catch (Mistake e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (IOException e) {
            System.err.println("The module cannot be written: " + e);
            System.exit(1);
        }
    }

    /** What the person has to do differently, in one sentence. */
    static final class Mistake extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Mistake(String message) {
            super(message);
        }
    }

    /** {@code new ID [DIR]} writes; {@code check ID [DIR]} only says what is wrong with the words. */
    void run(List<String> words) throws IOException {
        if (words.size() < 2 || words.size() > 3 || !List.of("new", "check").contains(words.getFirst())) {
            throw new Mistake("Usage: ./sala module new ID [DIR], such as ./sala module new library ~/library");
        }
        String id = words.get(1);
        Path own = top.resolve("plugins").resolve(id);
        Path folder = words.size() == 3 ? Path.of(words.get(2)).toAbsolutePath().normalize() : own;
        demandFree(id, own, folder);
        if (words.getFirst().equals("new")) {
            boolean inside = folder.equals(own);
            write(id, folder, inside);
            if (inside) {
                addToBuild(id);
            }
            tell(id, folder, inside);
        }
    }

    private void demandFree(String id, Path own, Path folder) throws IOException {
        if (!ModuleIds.isWellFormed(id)) {
            throw new Mistake("The id \"" + id
                    + "\" must be 2 to 20 lower-case letters and digits and begin with a letter, such as library.");
        }
        if (ModuleIds.isReserved(id) || SourceVersion.isKeyword(id)) {
            throw new Mistake("The id \"" + id + "\" is a reserved word; choose another.");
        }
        if (Files.exists(own)) {
            throw new Mistake("There is a module \"" + id + "\" in " + own + "; choose another id.");
        }
        if (Files.exists(folder) && !isEmptyFolder(folder)) {
            throw new Mistake(folder + " is not an empty folder; choose another.");
        }
        if (folder.startsWith(top) && !folder.equals(own)) {
            throw new Mistake("Inside the repository a module lies in " + own + ": leave the folder out.");
        }
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static void write(String id, Path folder, boolean inside) throws IOException {
        Map<String, String> words = Map.of(
                "@id@",
                id,
                "@Id@",
                id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1),
                "@relativePath@",
                inside ? "<relativePath>../pom.xml</relativePath>" : "<relativePath/>");
        for (String line : template("files.txt").lines().toList()) {
            String[] fromTo = line.split(" -> ");
            boolean outsideOnly = fromTo[1].startsWith(".");
            if (!(inside && outsideOnly)) {
                Path file = folder.resolve(filled(fromTo[1], words));
                Files.createDirectories(file.getParent());
                Files.writeString(file, filled(template(fromTo[0]), words));
            }
        }
    }

    private static String filled(String text, Map<String, String> words) {
        String filled = text;
        for (Map.Entry<String, String> word : words.entrySet()) {
            filled = filled.replace(word.getKey(), word.getValue());
        }
        return filled;
    }

    private static String template(String name) throws IOException {
        try (InputStream in = ModuleTool.class.getResourceAsStream("new-module/" + name)) {
            if (in == null) {
                throw new IOException("the template " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A module inside the repository is built with it. */
    private void addToBuild(String id) throws IOException {
        Path pom = top.resolve("plugins/pom.xml");
        String text = Files.readString(pom);
        String line = "    <module>" + id + "</module>\n";
        if (!text.contains(line)) {
            Files.writeString(pom, text.replaceFirst(" *</modules>", line + "  </modules>"));
        }
    }

    private void tell(String id, Path folder, boolean inside) {
        out.println("Module " + id + " is written to " + folder + ".");
        out.println("Build and check it:   ./sala " + (inside ? "test " + id : "module build " + folder));
        out.println("Start a portal:       ./sala run");
        out.println("Install it there:     sign in as admin, open /admin/modules and give it "
                + folder.resolve("target/sala-" + id + "-0.1.0.jar"));
        out.println("See it:               sign in as staff.policy and open /" + id);
    }
}
