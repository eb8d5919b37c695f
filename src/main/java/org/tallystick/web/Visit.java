package org.tallystick.web;

import java.util.Map;
import org.tallystick.http.PageRequest;

/** Somebody who is logged in asks for a page. */
record Visit(PageRequest request, Frame frame, Answers api) {

    Map<String, String> query() {
        return request.query();
    }

    /** The last part of the path. */
    String last() {
        return request.path().substring(request.path().lastIndexOf('/') + 1);
    }

    String query(String name) {
        return request.query().getOrDefault(name, "").strip();
    }
}
