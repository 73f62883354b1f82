FROM stagein/debian
COPY . /opt/jdk
ENV JAVA_HOME=/opt/jdk
