package org.tallystick.web;

import java.util.Map;
import org.tallystick.http.PageRequest;

/** Somebody who is logged in asks for a page. */
record Visit(PageRequest request, Frame frame, Answers api) {

    Map<String, String> query() {
        return request.query();
    }

    String query(String name) {
        return request.query().getOrDefault(name, "").strip();
    }
}
