package io.drydock.report;

import io.drydock.report.Result.State;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Results as JUnit XML, one suite a file or lesson; "unable" is an error, not a failure. */
final class JunitReport {
  private JunitReport() {}

  static String render(List<Result> results) {
    var suites = new LinkedHashMap<String, List<Result>>();
    results.forEach(r -> suites.computeIfAbsent(r.suite(), _ -> new ArrayList<>()).add(r));
    var text = new StringWriter();
    try {
      var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuites");
      for (var suite : suites.entrySet()) {
        suite(suite, xml);
      }
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A text can always be written to memory.", e);
    }
    return text + "\n";
  }

  private static void suite(Map.Entry<String, List<Result>> suite, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", clean(suite.getKey()));
    xml.writeAttribute("tests", "" + suite.getValue().size());
    xml.writeAttribute("failures", count(suite.getValue(), State.FAILED));
    xml.writeAttribute("errors", count(suite.getValue(), State.UNABLE));
    xml.writeAttribute("skipped", count(suite.getValue(), State.SKIPPED));
    for (var result : suite.getValue()) {
      xml.writeStartElement("testcase");
      xml.writeAttribute("classname", clean(suite.getKey()));
      xml.writeAttribute("name", clean(result.name()));
      switch (result.state()) {
        case PASSED -> {}
        case FAILED -> detail("failure", result, xml);
        case UNABLE -> detail("error", result, xml);
        case SKIPPED -> detail("skipped", result, xml);
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static void detail(String element, Result result, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeAttribute("message", clean(result.message()));
    for (var m : result.mismatches()) {
      xml.writeCharacters(
          clean(m.property() + ": expected " + m.expected() + ", found " + m.actual() + "\n"));
    }
    xml.writeCharacters(clean(result.help()));
    xml.writeEndElement();
  }

  private static String count(List<Result> results, State state) {
    return "" + results.stream().filter(result -> result.state() == state).count();
  }

  /** Without the control characters that XML 1.0 cannot hold. */
  private static String clean(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "?");
  }
}
