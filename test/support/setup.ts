/** @peculiar/x509 keeps its registry in reflect-metadata, which has to be loaded before it. */
import 'reflect-metadata';
