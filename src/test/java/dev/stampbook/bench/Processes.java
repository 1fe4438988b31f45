package dev.stampbook.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// What processes cost, as Linux tells it in /proc.
final class Processes {

    private static final Path PROC = Path.of("/proc");

    /// A hundredth of a second, on every Linux that matters.
    private static final double TICKS = 100;

    private static final int PARENT = 1;
    private static final int USER_TIME = 11;

    private Processes() {}

    /// A process and its children.
    static LongStream family(long pid) {
        try (var all = Files.list(PROC)) {
            return LongStream.of(
                    all.map(folder -> folder.getFileName().toString())
                            .filter(name -> name.chars().allMatch(Character::isDigit))
                            .mapToLong(Long::parseLong)
                            .filter(each -> each == pid || parent(each) == pid)
                            .toArray());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// Processor seconds of a process, its children and those of them that are gone.
    static double seconds(long pid) {
        return family(pid).mapToDouble(Processes::ownSeconds).sum();
    }

    /// Memory in MB; pages that several share count in parts.
    static double megabytes(LongStream pids) {
        return pids.mapToDouble(Processes::proportional).sum() / 1024;
    }

    private static long parent(long pid) {
        return Long.parseLong(stat(pid).get(PARENT));
    }

    private static double ownSeconds(long pid) {
        return stat(pid).stream().skip(USER_TIME).limit(4).mapToLong(Long::parseLong).sum() / TICKS;
    }

    /// The fields behind the name, which may hold anything.
    private static List<String> stat(long pid) {
        var text = read(PROC.resolve(pid + "/stat"));
        return text.isEmpty()
                ? Stream.generate(() -> "0").limit(20).toList()
                : List.of(text.substring(text.lastIndexOf(')') + 2).split(" "));
    }

    private static double proportional(long pid) {
        return read(PROC.resolve(pid + "/smaps_rollup"))
                .lines()
                .filter(line -> line.startsWith("Pss:"))
                .mapToDouble(line -> Double.parseDouble(line.split("\\s+")[1]))
                .sum();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            // A process that ends while it is read fails in ways of its own.
            return "";
        }
    }
}
