package org.tallystick.web;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What a browser does of HTTP: one cookie, forms with their hidden fields, redirects. Each page has to be XML. */
final class Browser {
    private final HttpClient client = HttpClient.newHttpClient();
    private final String origin;
    private String cookie = "";

    Browser(int port) {
        origin = "http://127.0.0.1:" + port;
    }

    /** Another window of a browser that has this cookie. */
    Browser with(String other) {
        cookie = other;
        return this;
    }

    String cookie() {
        return cookie;
    }

    String origin() {
        return origin;
    }

    /** A page that was answered. */
    record Page(int status, Map<String, List<String>> headers, String address, String text, Document xml) {
        String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }

        List<Element> all(String tag) {
            NodeList found = xml.getElementsByTagName(tag);
            List<Element> list = new ArrayList<>();
            for (int i = 0; i < found.getLength(); i++) {
                list.add((Element) found.item(i));
            }
            return list;
        }

        String first(String tag) {
            return all(tag).getFirst().getTextContent().strip();
        }

        /** The text of the elements of a class. */
        List<String> of(String style) {
            return all("*").stream()
                    .filter(each -> (" " + each.getAttribute("class") + " ").contains(" " + style + " "))
                    .map(each -> each.getTextContent().strip().replaceAll("\\s+", " "))
                    .toList();
        }

        /** What a form would send as it stands: that of an act and a subject. */
        Map<String, String> form(String act, String subject) {
            return all("form").stream()
                    .map(Page::fields)
                    .filter(fields -> act.equals(fields.get("act")) && subject.equals(fields.get("subject")))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no form " + act + " of " + subject + " in " + text));
        }

        /** What is said to be wrong with the fields of a form, by their names. */
        Map<String, String> wrong(String act, String subject) {
            String begin = act + "-" + (subject.isEmpty() ? "" : subject + "-");
            Map<String, String> wrong = new LinkedHashMap<>();
            for (Element each : all("span")) {
                String id = each.getAttribute("id");
                if (each.getAttribute("class").equals("wrong") && id.startsWith(begin)) {
                    wrong.put(
                            id.substring(begin.length(), id.length() - "-wrong".length()),
                            each.getTextContent().strip());
                }
            }
            return wrong;
        }

        static Map<String, String> fields(Element form) {
            Map<String, String> fields = new LinkedHashMap<>();
            NodeList inputs = form.getElementsByTagName("input");
            for (int i = 0; i < inputs.getLength(); i++) {
                Element input = (Element) inputs.item(i);
                if (!input.getAttribute("type").equals("checkbox")) {
                    fields.put(input.getAttribute("name"), input.getAttribute("value"));
                }
            }
            NodeList options = form.getElementsByTagName("option");
            for (int i = 0; i < options.getLength(); i++) {
                Element option = (Element) options.item(i);
                String name = ((Element) option.getParentNode()).getAttribute("name");
                if (option.hasAttribute("selected")) {
                    fields.put(name, option.getAttribute("value"));
                } else {
                    fields.putIfAbsent(name, option.getAttribute("value"));
                }
            }
            return fields;
        }
    }

    Page get(String address) {
        return follow(request(address).GET().build());
    }

    /** A form of an own page, and then the page that it leads to. */
    Page send(String address, Map<String, String> fields) {
        return follow(own(address, fields).build());
    }

    /** As {@link #send}, without going where it leads. */
    Page answer(HttpRequest.Builder request) {
        return once(request.build());
    }

    HttpRequest.Builder own(String address, Map<String, String> fields) {
        return posted(address, fields).header("Origin", origin).header("Sec-Fetch-Site", "same-origin");
    }

    HttpRequest.Builder posted(String address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        return request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    HttpRequest.Builder request(String address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + address));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private Page follow(HttpRequest request) {
        Page page = once(request);
        return page.status() == 303 ? get(page.header("location")) : page;
    }

    private Page once(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.split(";", 2)[0]);
            boolean page =
                    answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")
                            && !answer.body().isEmpty();
            return new Page(
                    answer.statusCode(),
                    answer.headers().map(),
                    request.uri().getPath(),
                    answer.body(),
                    xml(page ? answer.body() : "<none />"));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static Document xml(String text) {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(text)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("no XML: " + text, e);
        }
    }
}
