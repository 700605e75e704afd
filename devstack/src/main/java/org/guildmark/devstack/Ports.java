package org.guildmark.devstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of the loopback address, the only one the local stack listens on. */
public final class Ports {

    private static final int CONNECT_TIMEOUT_MILLIS = 500;
    private static final int LOWEST = 15_000;
    /**
     * From here Linux takes the ports of outgoing connections, the other systems from higher up. A server that takes
     * seconds to listen, or that is away for a moment, would lose such a port to anybody's connection.
     */
    private static final int LOWEST_OF_OUTGOING = 32_768;

    private static final int MOST_TRIES = 1_000;

    private Ports() {}

    /** A port that was free a moment ago; whoever uses it must cope with losing the race for it. */
    public static int free() {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, LOWEST_OF_OUTGOING);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No free port on the loopback address");
    }

    /** Whether a server could listen on the port now. */
    public static boolean isFree(int port) {
        // Without SO_REUSEADDR a port whose last server has just ended counts as taken for a minute.
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            return false;
        }
        // A server on the wildcard address does not always stop the bind above.
        return !accepts(port);
    }

    /** Whether something accepts connections on the port. */
    public static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_TIMEOUT_MILLIS);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
