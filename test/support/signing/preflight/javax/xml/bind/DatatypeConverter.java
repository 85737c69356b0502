package javax.xml.bind;

import java.util.Calendar;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;

/** The two methods that PDFBox uses; the package left the JDK with Java 11. */
public class DatatypeConverter {
  public static Calendar parseDateTime(String text) {
    try {
      return DatatypeFactory.newInstance().newXMLGregorianCalendar(text).toGregorianCalendar();
    } catch (DatatypeConfigurationException cause) {
      throw new IllegalStateException(cause);
    }
  }

  public static int parseInt(String text) {
    return Integer.parseInt(text.trim());
  }
}
