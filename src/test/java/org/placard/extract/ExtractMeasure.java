package org.placard.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares the names of tools found in packages without running them with what the running servers answered, as
 * {@code LiveMeasure} wrote it. The argument is that file.
 */
public final class ExtractMeasure {

    private ExtractMeasure() {}

    public static void main(String[] args) throws IOException {
        int servers = 0;
        int found = 0;
        int right = 0;
        int real = 0;
        System.out.println(
                "| package | version | live | static | right | precision | recall |\n|---|---|---|---|---|---|---|");
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            String[] columns = line.split("\t", -1);
            if (columns[1].equals("!") || columns[3].isEmpty()) {
                continue;
            }
            Set<String> live = new TreeSet<>(List.of(columns[3].split(",")));
            Extracted extracted = new NpmClient().extract(columns[0]);
            Set<String> names = new TreeSet<>();
            extracted.tools().forEach(tool -> names.add(tool.name()));
            Set<String> both = new TreeSet<>(names);
            both.retainAll(live);
            servers++;
            found += names.size();
            right += both.size();
            real += live.size();
            System.out.printf(
                    "| %s | %s | %d | %d | %d | %.2f | %.2f |%n",
                    columns[0],
                    extracted.version(),
                    live.size(),
                    names.size(),
                    both.size(),
                    names.isEmpty() ? 1 : (double) both.size() / names.size(),
                    (double) both.size() / live.size());
            Set<String> wrong = new TreeSet<>(names);
            wrong.removeAll(live);
            Set<String> missed = new TreeSet<>(live);
            missed.removeAll(names);
            System.err.println(
                    columns[0] + " wrong " + wrong + " missed " + missed + " unresolved " + extracted.unresolved());
        }
        System.out.printf(
                "| all %d | | %d | %d | %d | %.3f | %.3f |%n",
                servers, real, found, right, (double) right / Math.max(1, found), (double) right / Math.max(1, real));
    }
}
