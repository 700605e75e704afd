package org.guildmark.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Programs of the machine that a benchmark needs. */
final class Tools {

    private Tools() {}

    /**
     * @param debianPackage what to install where it is missing
     * @throws BenchmarkException where it is missing
     */
    static String path(String program, String debianPackage) {
        return Stream.concat(
                        Stream.of(System.getenv("PATH").split(":")),
                        // Where Debian keeps servers, which an ordinary user's PATH leaves out.
                        Stream.of("/usr/sbin", "/usr/local/sbin"))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElseThrow(() -> new BenchmarkException(program + " is needed and not there: 'sudo apt-get install "
                        + debianPackage + "' installs it."));
    }
}
