package iomtriage.integration.soak;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a server on this machine that can be cut, or on which nothing gets through for a while without its being cut. */
final class CutLine implements AutoCloseable {

    private static final int BUFFER = 8_192;

    private final ServerSocket here;
    private final int there;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile boolean stalled;

    private CutLine(ServerSocket here, int there) {
        this.here = here;
        this.there = there;
    }

    /** @param port of the server */
    static CutLine to(int port) throws IOException {
        CutLine line = new CutLine(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
        start(line::accept);
        return line;
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "line");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return here.getLocalPort();
    }

    private void accept() {
        while (!here.isClosed()) {
            try {
                Socket client = here.accept();
                if (cut) {
                    client.close();
                    continue;
                }
                Socket server = new Socket(InetAddress.getLoopbackAddress(), there);
                sockets.add(client);
                sockets.add(server);
                start(() -> pass(client, server));
                start(() -> pass(server, client));
            } catch (IOException serverAway) {
                // The next one may get through.
                continue;
            }
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                while (stalled && !to.isClosed()) {
                    Thread.sleep(10);
                }
                out.write(buffer, 0, count);
            }
        } catch (IOException | InterruptedException ended) {
            return;
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    /** Ends all connections and takes no more. */
    void cut() throws IOException {
        cut = true;
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    /** Nothing gets through, and nobody is told. */
    void stall() {
        stalled = true;
    }

    void mend() {
        cut = false;
        stalled = false;
    }

    @Override
    public void close() throws IOException {
        here.close();
        cut();
    }
}
