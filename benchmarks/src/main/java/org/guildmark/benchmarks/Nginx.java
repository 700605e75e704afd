package org.guildmark.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Debian's nginx on a free port, serving a directory of files. */
final class Nginx implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;

    private final Path files;
    private final int port;
    private final Process process;

    private Nginx(Path files, int port, Process process) {
        this.files = files;
        this.port = port;
        this.process = process;
    }

    static Nginx start() {
        try {
            // Its workers run as another user when it is started as root.
            Path work = Files.createTempDirectory("guildmark-nginx-");
            Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxr-xr-x"));
            Path files = Files.createDirectory(work.resolve("files"));
            int port = freePort();
            Path configuration = Files.writeString(
                    work.resolve("nginx.conf"),
                    template()
                            .replace("${port}", Integer.toString(port))
                            .replace("${files}", files.toString())
                            .replace("${work}", work.toString()));
            Process process = new ProcessBuilder(
                            Tools.path("nginx", "nginx-light"), "-p", work.toString(), "-c", configuration.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(work.resolve("output.log").toFile())
                    .start();
            // Ctrl-C in the middle of a measurement must not leave it behind.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            Nginx nginx = new Nginx(files, port, process);
            nginx.awaitReady(work);
            return nginx;
        } catch (IOException e) {
            throw new BenchmarkException("nginx cannot be started: " + e, e);
        }
    }

    /** Serves the bytes from now on; answers their address. */
    String serve(String name, byte[] bytes) {
        try {
            Files.write(files.resolve(name), bytes);
        } catch (IOException e) {
            throw new BenchmarkException("Cannot write " + name, e);
        }
        return "http://127.0.0.1:" + port + "/" + name;
    }

    private void awaitReady(Path work) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            try (Socket probe = new Socket()) {
                probe.connect(new InetSocketAddress("127.0.0.1", port), 1000);
                return;
            } catch (IOException notYet) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    close();
                    throw new BenchmarkException(
                            "nginx did not start: " + Files.readString(work.resolve("output.log")));
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
    }

    private static String template() throws IOException {
        try (InputStream resource = Nginx.class.getResourceAsStream("/nginx.conf")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
