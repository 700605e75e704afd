package org.guildmark.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A client that sends exactly the bytes it is told: well-behaved ones refuse to send what attackers do. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;

    Wire(URI address) throws IOException {
        socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /** Sends a request whose lines are joined with CR LF, and closes the head with an empty line. */
    Wire send(String... lines) throws IOException {
        return sendBytes((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    Wire sendBytes(byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
        return this;
    }

    /** Everything up to where the server closes the connection. */
    String readAll() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        socket.getInputStream().transferTo(all);
        return all.toString(StandardCharsets.UTF_8);
    }

    /** Everything up to and with the given text, as soon as it is there. */
    String readUntil(String end) throws IOException {
        byte[] tail = end.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        int matched = 0;
        while (matched < tail.length) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            read.write(next);
            matched = next == tail[matched] ? matched + 1 : next == tail[0] ? 1 : 0;
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
