/** Makes of each Territory a namespace with its databases, topics, realm and services, and keeps it so. */
@org.jspecify.annotations.NullMarked
package fr.stagein.operator;
