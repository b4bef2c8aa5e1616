package iomtriage.integration.attacks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** Connections to a server on this machine over which any bytes can be sent, honest HTTP or not. */
final class Wire {

    static final String HERE = "127.0.0.1";
    private static final int PATIENCE_MILLIS = 30_000;

    private final int port;

    Wire(String address) {
        this.port = URI.create(address).getPort();
    }

    /** A connection from an address of this machine: all of 127.0.0.0/8 are. */
    Socket connect(String from) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.connect(new InetSocketAddress(InetAddress.getByName(HERE), port));
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    /** Sends bytes and reads until the server closes the connection. */
    Answer send(byte[] bytes) throws IOException {
        try (Socket socket = connect(HERE)) {
            return send(socket, bytes);
        }
    }

    static Answer send(Socket socket, byte[] bytes) throws IOException {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
        } catch (IOException refusedBeforeItsEnd) {
            return read(socket);
        }
        return read(socket);
    }

    /** All that comes until the server closes the connection. */
    static Answer read(Socket socket) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[65_536];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                answer.write(buffer, 0, count);
            }
        } catch (SocketException closedWhileSending) {
            return Answer.of(answer.toByteArray());
        }
        return Answer.of(answer.toByteArray());
    }

    Answer send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A whole request after which the server closes the connection. */
    static byte[] request(String method, String target, Map<String, String> headers, byte[] body) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        if (!headers.containsKey("Host")) {
            head.append("Host: localhost\r\n");
        }
        head.append("Connection: close\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (body.length > 0) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }

    Answer get(String target) throws IOException {
        return send(request("GET", target, Map.of(), new byte[0]));
    }
}
