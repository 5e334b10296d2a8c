# Barpath in one container: pages, worker and tick. See docs/how-to/serve-for-real.md.
FROM python:3.13-slim

WORKDIR /srv/barpath
COPY requirements.lock ./
RUN pip install --no-cache-dir --require-hashes -r requirements.lock
COPY pyproject.toml CHANGELOG.md README.md LICENSE ./
COPY src src
RUN pip install --no-cache-dir --no-deps --no-build-isolation .

RUN useradd --system --create-home barpath && install -d -o barpath -g barpath -m 700 /data
USER barpath
ENV BARPATH_DATA_DIR=/data BARPATH_HOST=0.0.0.0 PORT=8000
VOLUME /data
EXPOSE 8000
HEALTHCHECK --start-period=60s CMD ["python", "-c", "import os, urllib.request; urllib.request.urlopen('http://127.0.0.1:' + os.environ['PORT'] + '/health/')"]
CMD ["barpath", "serve"]
