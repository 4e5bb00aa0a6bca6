package io.drydock.gradebook;

import io.drydock.grade.Mark;
import io.drydock.report.Result.State;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A gradebook as JUnit XML, a suite for each hand-in; points stand in properties. What could not be
 * looked at is an error, who gave nothing in a suite with one test that was skipped.
 */
final class JunitReport {
  private JunitReport() {}

  static String render(Gradebook book) {
    var text = new StringWriter();
    try {
      var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuites");
      xml.writeAttribute("name", book.rubric().id());
      for (var row : book.rows()) {
        suite(row, xml);
      }
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A text can always be written to memory.", e);
    }
    return text + "\n";
  }

  private static void suite(Row row, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", row.id());
    if (row.entry().isPresent()) {
      handIn(row, row.entry().get(), xml);
    } else {
      counts(1, 0, 0, 1, xml);
      testcase(row, "hand-in", xml);
      xml.writeEmptyElement("skipped");
      xml.writeAttribute("message", "Nothing was given in.");
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static void handIn(Row row, Entry entry, XMLStreamWriter xml) throws XMLStreamException {
    var marks = entry.grade().marks();
    counts(
        marks.size(),
        count(marks, State.FAILED),
        count(marks, State.UNABLE),
        count(marks, State.SKIPPED),
        xml);
    xml.writeStartElement("properties");
    property("points", Lines.points(entry.points()), xml);
    property("max-points", Integer.toString(entry.grade().most()), xml);
    property("content", entry.kept().stamp().handIn(), xml);
    xml.writeEndElement();
    for (var mark : marks) {
      testcase(row, mark.criterion().title(), xml);
      xml.writeStartElement("properties");
      property("id", mark.criterion().id(), xml);
      property("points", Lines.given(mark), xml);
      property("max-points", Integer.toString(mark.criterion().points()), xml);
      xml.writeEndElement();
      switch (mark.state()) {
        case PASSED -> {}
        case FAILED -> detail("failure", entry, mark, xml);
        case UNABLE -> detail("error", entry, mark, xml);
        case SKIPPED -> detail("skipped", entry, mark, xml);
      }
      xml.writeEndElement();
    }
    var notes = Lines.notes(entry);
    if (!notes.isEmpty()) {
      xml.writeStartElement("system-out");
      xml.writeCharacters(String.join("\n", notes));
      xml.writeEndElement();
    }
  }

  private static void counts(
      int tests, long failures, long errors, long skipped, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeAttribute("tests", Integer.toString(tests));
    xml.writeAttribute("failures", Long.toString(failures));
    xml.writeAttribute("errors", Long.toString(errors));
    xml.writeAttribute("skipped", Long.toString(skipped));
  }

  private static void testcase(Row row, String name, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", row.id());
    xml.writeAttribute("name", name);
  }

  private static void property(String name, String value, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeEmptyElement("property");
    xml.writeAttribute("name", name);
    xml.writeAttribute("value", value);
  }

  private static void detail(String element, Entry entry, Mark mark, XMLStreamWriter xml)
      throws XMLStreamException {
    var why = Lines.why(entry, mark);
    xml.writeStartElement(element);
    xml.writeAttribute("message", why.isEmpty() ? "" : why.getFirst());
    for (var result : mark.lost()) {
      for (var each : result.mismatches()) {
        xml.writeCharacters(
            "%s: expected %s, found %s\n"
                .formatted(each.property(), each.expected(), each.actual()));
      }
    }
    xml.writeCharacters(String.join("\n", why));
    xml.writeEndElement();
  }

  private static long count(List<Mark> marks, State state) {
    return marks.stream().filter(mark -> mark.state() == state).count();
  }
}
