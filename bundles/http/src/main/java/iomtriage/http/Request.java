package iomtriage.http;

import iomtriage.api.identity.RequestFacts;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as the server received it.
 *
 * @param method GET, POST and so on
 * @param path decoded path, starting with a slash
 * @param query parameters of the address, in order, by name
 * @param headers values by lower-case name
 * @param cookies values by name
 * @param body the body, read once
 * @param remoteAddress where the connection came from
 * @param secure whether it came over TLS
 */
public record Request(
        String method,
        String path,
        Map<String, List<String>> query,
        Map<String, String> headers,
        Map<String, String> cookies,
        InputStream body,
        String remoteAddress,
        boolean secure)
        implements RequestFacts {

    /** A parameter of the address; empty if it is absent or blank. */
    public Optional<String> parameter(String name) {
        return query.getOrDefault(name, List.of()).stream()
                .findFirst()
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    @Override
    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    /** The same request with its body to be read anew. */
    public Request withBody(InputStream again) {
        return new Request(method, path, query, headers, cookies, again, remoteAddress, secure);
    }

    /** The same request with parameters that its path names; what the address says of the same name does not count. */
    Request withParameters(Map<String, String> named) {
        if (named.isEmpty()) {
            return this;
        }
        Map<String, List<String>> all = new HashMap<>(query);
        named.forEach((name, value) -> all.put(name, List.of(value)));
        return new Request(method, path, all, headers, cookies, body, remoteAddress, secure);
    }

    /** Whether the body is of a media type, whatever parameters follow it. */
    public boolean isOf(String mediaType) {
        String type = header("content-type").orElse("");
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).strip().equalsIgnoreCase(mediaType);
    }

    /**
     * Reads the body.
     *
     * @throws RefusedException with status 415 if it is compressed, 413 if it is longer than the limit, 400 if it breaks off,
     *     408 if it takes too long
     */
    public byte[] bytes(int limit) {
        if (header("content-encoding")
                .filter(encoding -> !encoding.strip().equalsIgnoreCase("identity"))
                .isPresent()) {
            throw new RefusedException(
                    415, "This address takes no compressed body. Send it as it is, without Content-Encoding.");
        }
        byte[] bytes = arrived(limit + 1);
        if (bytes.length > limit) {
            throw new RefusedException(413, "What was sent is too large. The limit is " + limit + " bytes.");
        }
        return bytes;
    }

    private byte[] arrived(int most) {
        try {
            return body.readNBytes(most);
        } catch (IOException broken) {
            throw new RefusedException(Refusal.BROKEN_OFF, "What was sent did not arrive whole. Send it again.");
        }
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "Request[hidden, " + method + "]";
    }
}
