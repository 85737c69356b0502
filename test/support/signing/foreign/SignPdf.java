import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Calendar;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Signs a PDF with software that is not ours: PDFBox writes the revision, BouncyCastle the CMS.
 * Arguments: from, to, p12, its password, signature algorithm, sub filter, "serial" or "key-id", DocMDP level or 0.
 */
public final class SignPdf {
  public static void main(String[] args) throws Exception {
    Security.addProvider(new BouncyCastleProvider());
    KeyStore store = KeyStore.getInstance("PKCS12", "BC");
    try (InputStream in = new FileInputStream(args[2])) {
      store.load(in, args[3].toCharArray());
    }
    String alias = store.aliases().nextElement();
    PrivateKey key = (PrivateKey) store.getKey(alias, args[3].toCharArray());
    Certificate[] chain = store.getCertificateChain(alias);
    try (PDDocument document = PDDocument.load(new File(args[0]));
        FileOutputStream out = new FileOutputStream(args[1])) {
      PDSignature signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(COSName.getPDFName(args[5]));
      signature.setName("Foreign");
      Calendar at = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
      signature.setSignDate(at);
      int level = Integer.parseInt(args[7]);
      if (level > 0) certify(document, signature, level);
      document.addSignature(signature, content -> sign(content, key, chain, args[4], args[6]));
      document.saveIncremental(out);
    }
  }

  private static void certify(PDDocument document, PDSignature signature, int level) {
    COSDictionary params = new COSDictionary();
    params.setItem(COSName.TYPE, COSName.getPDFName("TransformParams"));
    params.setItem(COSName.P, COSInteger.get(level));
    params.setName(COSName.V, "1.2");
    COSDictionary reference = new COSDictionary();
    reference.setItem(COSName.TYPE, COSName.getPDFName("SigRef"));
    reference.setItem("TransformMethod", COSName.getPDFName("DocMDP"));
    reference.setItem("TransformParams", params);
    COSArray references = new COSArray();
    references.add(reference);
    signature.getCOSObject().setItem("Reference", references);
    COSDictionary permissions = new COSDictionary();
    permissions.setItem("DocMDP", signature);
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    catalog.setItem("Perms", permissions);
    catalog.setNeedToBeUpdated(true);
    permissions.setNeedToBeUpdated(true);
  }

  private static byte[] sign(
      InputStream content, PrivateKey key, Certificate[] chain, String algorithm, String identifier) {
    try {
      X509Certificate own = (X509Certificate) chain[0];
      ContentSigner signer = new JcaContentSignerBuilder(algorithm).setProvider("BC").build(key);
      JcaSignerInfoGeneratorBuilder builder =
          new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
      SubjectKeyIdentifier keyId =
          new JcaX509ExtensionUtils().createSubjectKeyIdentifier(own.getPublicKey());
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          identifier.equals("key-id")
              ? builder.build(signer, keyId.getKeyIdentifier())
              : builder.build(signer, own));
      generator.addCertificates(new JcaCertStore(Arrays.asList(chain)));
      byte[] bytes = IOUtils.toByteArray(content);
      return generator.generate(new CMSProcessableByteArray(bytes), false).getEncoded();
    } catch (Exception cause) {
      throw new IllegalStateException(cause);
    }
  }
}
