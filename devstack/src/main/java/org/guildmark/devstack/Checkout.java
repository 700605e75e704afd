package org.guildmark.devstack;

import java.nio.file.Files;
import java.nio.file.Path;

/** The clone of the repository that this code runs in, found from the working directory upwards. */
public final class Checkout {

    private static final String MARK = "devstack/stack/pom.xml";

    private Checkout() {}

    /**
     * The root of the clone.
     *
     * @throws StackException when the working directory lies in no clone and {@code GUILDMARK_ROOT} names none
     */
    public static Path root() {
        String named = System.getenv("GUILDMARK_ROOT");
        Path start = Path.of(named == null || named.isBlank() ? "" : named).toAbsolutePath();
        for (Path candidate = start; candidate != null; candidate = candidate.getParent()) {
            if (Files.isRegularFile(candidate.resolve(MARK))) {
                return candidate;
            }
        }
        throw new StackException(
                start + " is not inside a clone of Guildmark: run from the clone, or set GUILDMARK_ROOT to it.");
    }
}
