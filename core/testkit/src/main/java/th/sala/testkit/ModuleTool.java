package th.sala.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** {@code ./sala module new <id> [DIR]}: writes a small complete module that builds, passes its contract and installs. */
public final class ModuleTool {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]{1,19}");
    private static final String USAGE = "./sala module new ID [DIR]";

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
            System.err.println("The module cannot be written: " + e.getMessage());
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

    void run(List<String> arguments) throws IOException {
        List<String> words = new ArrayList<>(arguments);
        words.remove("--dir");
        if (words.size() < 2 || words.size() > 3 || !words.getFirst().equals("new")) {
            throw new Mistake("Usage: " + USAGE);
        }
        String id = words.get(1);
        if (!ID.matcher(id).matches()) {
            throw new Mistake("The id \"" + id
                    + "\" must be 2 to 20 lower-case letters and digits and begin with a letter: " + USAGE);
        }
        Path folder = words.size() == 3
                ? Path.of(words.get(2)).toAbsolutePath().normalize()
                : top.resolve("plugins").resolve(id);
        if (Files.exists(folder)) {
            throw new Mistake(folder + " is already there; choose another id or folder.");
        }
        boolean inside = top.resolve("plugins").equals(folder.getParent());
        write(id, folder, inside);
        if (inside) {
            addToBuild(id);
        }
        tell(id, folder, inside);
    }

    private void write(String id, Path folder, boolean inside) throws IOException {
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
            boolean command = fromTo[1].equals("./build");
            if (!(inside && outsideOnly)) {
                Path file = folder.resolve(filled(fromTo[1], words));
                Files.createDirectories(file.getParent());
                Files.writeString(file, filled(template(fromTo[0]), words));
                if (command && !file.toFile().setExecutable(true)) {
                    throw new IOException(file + " cannot be made executable");
                }
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
        out.println(
                inside
                        ? "Build and check it:  ./sala test " + id
                        : "Build and check it:  cd " + folder + " && ./build");
        out.println(
                "Then install " + folder.resolve("target/sala-" + id + "-0.1.0.jar") + " on the page /admin/modules.");
    }
}
