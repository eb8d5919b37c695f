package org.tallystick.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Addresses of pages, of which nothing but plain letters stands in a link or a header. */
final class Addresses {
    private static final Pattern OURS =
            Pattern.compile("/([A-Za-z0-9%._~-][A-Za-z0-9%._~/-]*)?(\\?[A-Za-z0-9%._~=&+*-]*)?");

    private Addresses() {}

    static String of(String path, Map<String, String> query) {
        String names = new TreeMap<>(query)
                .entrySet().stream()
                        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&"));
        return path(path) + (names.isEmpty() ? "" : "?" + names);
    }

    private static String path(String path) {
        return Arrays.stream(path.split("/", -1)).map(Addresses::encoded).collect(Collectors.joining("/"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** An address of this machine's own pages, to go on to; anything else leads to the first page. */
    static String ours(String address) {
        return OURS.matcher(address).matches() ? address : "/";
    }
}
